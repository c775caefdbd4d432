using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Types of columns that charts and renderers need.</summary>
internal static class UnfitColumns
{
    /// <summary>CTS1714.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1714",
        Title = "Workbook visual draws a column of an unfit type",
        Why = "An axis without numbers stays empty, and a bar or heat map over text shows nothing.",
        Instead = "Draw a number on the vertical axis, a datetime on a time axis, numbers as bars and heat maps, lists as sparks, datetimes as dates.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        PlacedItem.In(workbook).Select(place => place.Item).OfType<QueryItem>().SelectMany(query => Needs(query.Visual)
            .SelectMany(need => query.RowColumns.Where(column => column.Name == need.Column && !need.Fits(column.Type)).Select(column => (need, column)))
            .Select(unfit => Kind.At(new Anchor.OfMember(query.Declared), $"\"{query.Name}\" draws {unfit.column} {unfit.need.As}.")));

    internal static bool IsNumber(KqlType type) => type is KqlType.Int or KqlType.Long or KqlType.Real or KqlType.Decimal;

    private static IEnumerable<(string Column, string As, Func<KqlType, bool> Fits)> Needs(Visual visual) => visual switch
    {
        ChartVisual chart =>
        [
            .. chart.YAxes.Select(column => (column, "on the vertical axis", (Func<KqlType, bool>)IsNumber)),
            .. chart.Kind == ChartKind.Time ? [(chart.XAxis, "on a time axis", type => type == KqlType.DateTime)] : Array.Empty<(string, string, Func<KqlType, bool>)>(),
        ],
        GridVisual grid => grid.Columns.SelectMany(column => Needs(column.Name, column.Renderer)),
        TilesVisual tiles => new[] { tiles.Title, tiles.Subtitle, tiles.Left, tiles.Right, tiles.Secondary }.OfType<TileField>().SelectMany(field => Needs(field.Column, field.Renderer)),
        GraphVisual graph => graph.Fields.SelectMany(slot => Needs(slot.Field.Column, slot.Field.Renderer)),
        _ => [],
    };

    private static IEnumerable<(string Column, string As, Func<KqlType, bool> Fits)> Needs(string column, ColumnRenderer renderer) => renderer switch
    {
        ColumnRenderer.Bar => [(column, "as a bar", IsNumber)],
        ColumnRenderer.Heatmap => [(column, "as a heat map", IsNumber)],
        ColumnRenderer.SparkLine or ColumnRenderer.SparkBar => [(column, "as a spark", type => type == KqlType.Dynamic)],
        ColumnRenderer.DateTime => [(column, "as a date", type => type == KqlType.DateTime)],
        _ => [],
    };
}
