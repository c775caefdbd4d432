using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>
/// Columns that a table gets when a row with them arrives, so that no schema lists all: those of AzureDiagnostics, and of custom tables that the
/// old data collector API filled. Their names end with their type (Microsoft Learn, "HTTP Data Collector API", record type and properties).
/// </summary>
internal static class DataColumns
{
    private const string SharedTable = "AzureDiagnostics";

    /// <summary>Whether a name is that of such a column.</summary>
    public static bool IsName(string name) => TypeOf(name) is not null;

    /// <summary>
    /// The tables of a query that may have the column. A custom table with a column of almost the same name has that one, and the query a typing
    /// mistake; AzureDiagnostics has a thousand authors, and names that differ in case alone.
    /// </summary>
    /// <param name="name">A name that the query's tables do not have.</param>
    /// <param name="query">The query.</param>
    /// <param name="schema">What it was bound against.</param>
    public static IEnumerable<(string Table, string Column)> Of(string name, BoundQuery query, KustoSchema schema)
    {
        IReadOnlyList<string> read = query.Tables;
        return schema.Tables
            .Where(table => !table.IsOpen && IsFilledByData(table) && read.Contains(table.Name))
            .Where(table => table.Name == SharedTable || !NearestNames.AreLikelySame(name, table.Columns.Select(column => column.Name)))
            .Select(table => (table.Name, name));
    }

    /// <summary>The tables, with their further columns.</summary>
    public static IEnumerable<TableSchema> Add(IEnumerable<(string Table, string Column)> columns, IEnumerable<TableSchema> tables)
    {
        ILookup<string, string> more = columns.ToLookup(column => column.Table, column => column.Column, StringComparer.Ordinal);
        return tables.Select(table => !more.Contains(table.Name) ? table : table with
        {
            Columns = [.. table.Columns, .. more[table.Name].Order(StringComparer.Ordinal).Select(name => new Column(name, TypeOf(name)!.Value))],
        });
    }

    private static bool IsFilledByData(TableSchema table) =>
        table.Name == SharedTable || (table.Name.EndsWith("_CL", StringComparison.Ordinal) && table.Columns.Any(column => IsName(column.Name)));

    private static KqlType? TypeOf(string name) => name switch
    {
        [_, .., '_', 's' or 'g'] => KqlType.String,
        [_, .., '_', 'd'] => KqlType.Real,
        [_, .., '_', 'b'] => KqlType.Bool,
        [_, .., '_', 't'] => KqlType.DateTime,
        _ => null,
    };
}
