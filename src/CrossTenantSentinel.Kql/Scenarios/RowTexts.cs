using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>Rows as alerts show them.</summary>
internal static class RowTexts
{
    /// <summary>The texts of each row, by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(Table table) =>
    [
        .. Enumerable.Range(0, table.Count).Select(row => table.Columns
            .Zip(table.RowAt(row))
            .ToDictionary(cell => cell.First.Name, cell => DynamicValue.From(cell.Second).ToString(), StringComparer.Ordinal)),
    ];
}
