using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>
/// What stands beside a table in a fuzzy union, so that a workspace without the table shows a message and no error: Sentinel makes its own tables when it
/// first writes to them.
/// </summary>
internal static class OptionalTable
{
    /// <summary>No rows, of the table's columns.</summary>
    public static InlineRows Of(string table) => InlineRows.None(TableCatalog.Find(table)!.Columns);
}
