using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Columns that visuals and exports name.</summary>
internal static class UnknownColumns
{
    /// <summary>CTS1713.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1713",
        Title = "Workbook visual or export names a column that its row does not have",
        Why = "The portal ignores the setting without a word; an export of an unknown column never sets its parameter.",
        Instead = "Write nameof(Row.Column), so that the name follows the row.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        PlacedItem.In(workbook).Select(place => place.Item).OfType<QueryItem>().SelectMany(query =>
        {
            HashSet<string> known = [.. query.RowColumns.Select(column => column.Name)];
            return query.Visual.References
                .Concat(query.Exports.Select(export => new ColumnReference(export.Column, $"export to {export.Parameter.Name}")))
                .Where(reference => !known.Contains(reference.Column))
                .Select(reference => Kind.At(
                    new Anchor.OfMember(query.Declared),
                    $"\"{query.Name}\": {reference.Where} names {reference.Column}; its row has {string.Join(", ", query.RowColumns.Select(column => column.Name))}."));
        });
}
