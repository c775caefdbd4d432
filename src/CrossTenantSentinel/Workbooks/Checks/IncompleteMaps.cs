using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>What a map needs.</summary>
internal static class IncompleteMaps
{
    /// <summary>CTS1715.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1715",
        Title = "Workbook map is incomplete",
        Why = "Coordinates must be real numbers, a country a text, the size a number; otherwise the map stays empty. It draws 100 places at most.",
        Instead = "Cast coordinates with todouble(), countries with tostring(), and sum the size.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        from query in PlacedItem.In(workbook).Select(place => place.Item).OfType<QueryItem>()
        where query.Visual is MapVisual
        from problem in Problems((MapVisual)query.Visual, query.RowColumns)
        select Kind.At(new Anchor.OfMember(query.Declared, nameof(query.Visual)), $"\"{query.Name}\": {problem}.");

    private static IEnumerable<string> Problems(MapVisual map, IReadOnlyList<Column> row)
    {
        KqlType? TypeOf(string name) => row.FirstOrDefault(column => column.Name == name)?.Type;
        if (map.Location is MapLocation.Coordinates && map.Location.Columns.Any(column => TypeOf(column) is not KqlType.Real))
            yield return "latitude and longitude must be columns of type real";
        if (map.Location is not MapLocation.Coordinates && map.Location.Columns.Any(column => TypeOf(column) is not KqlType.String))
            yield return "the place must be a column of type string";
        if (TypeOf(map.SizeBy) is not { } size || !UnfitColumns.IsNumber(size))
            yield return $"the size {map.SizeBy} must be a number";
        if (map.LegendCount is < 1 or > 100)
            yield return $"the legend names {map.LegendCount} places; 1 to 100 are possible";
    }
}
