using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>Adds to a schema what only the data folder knows: tables and watchlists without a schema, as their first rows suggest.</summary>
public static class SampleSchema
{
    /// <summary>CTS0306.</summary>
    public static readonly FindingKind Inferred = new()
    {
        Code = "CTS0306",
        Title = "Types of a table are inferred from its rows",
        Why = "No schema knows the table. Its columns are those of the first 1,000 rows, and a later row that does not fit is an error.",
        Instead = "Write the types into a file and name it with --schema FILE.",
        Severity = FindingSeverity.Note,
    };

    private const int RowsLookedAt = 1000;

    /// <summary>The schema with them.</summary>
    /// <param name="schema">What there is.</param>
    /// <param name="folder">The files.</param>
    /// <param name="isWanted">Whether a name can occur in a query: others are not looked at.</param>
    /// <param name="findings">Receives CTS0306.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="DataFailureException">A file is malformed.</exception>
    public static KustoSchema With(this KustoSchema schema, DataFolder folder, Func<string, bool> isWanted, ICollection<Finding> findings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(isWanted);
        ArgumentNullException.ThrowIfNull(findings);
        List<TableSchema> tables = [];
        foreach (DataFile file in folder.TableFiles.Values.Where(file => isWanted(file.Name) && !schema.Tables.Any(table => table.Name == file.Name)))
        {
            IReadOnlyList<Column> columns = [.. RowFile.Infer(file, RowsLookedAt, cancellation).Where(column => column.Name != TableRows.Ingested.Name)];
            tables.Add(new TableSchema(file.Name, columns));
            string types = string.Join(", ", columns.Select(column => $"\"{column.Name}\": \"{column.Type.Name()}\""));
            findings.Add(Inferred.At(
                new Anchor.OfSpan(SourceSpan.WholeFile(file.Shown)),
                $"{file.Name} is in no schema; its columns are taken from its rows.",
                $"For a --schema file: {{ \"{file.Name}\": {{ {types} }} }}"));
        }

        List<WatchlistSchema> watchlists =
        [
            .. folder.WatchlistFiles.Values
                .Where(file => isWanted(file.Name) && !schema.Watchlists.Any(watchlist => watchlist.Alias == file.Name))
                .Select(file => new WatchlistSchema(file.Name, [.. RowFile.Infer(file, RowsLookedAt, cancellation).Select(column => column.Name).Where(name => name != WatchlistKeys.SearchKey)])),
        ];
        return tables.Count + watchlists.Count == 0
            ? schema
            : schema with
            {
                Tables = [.. schema.Tables.Concat(tables).OrderBy(table => table.Name, StringComparer.Ordinal)],
                Watchlists = [.. schema.Watchlists.Concat(watchlists).OrderBy(watchlist => watchlist.Alias, StringComparer.Ordinal)],
            };
    }
}
