using System.Diagnostics;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>The rows of a data folder; a table is read when a query first needs it, and once.</summary>
public sealed class SampleData : IDataSource
{
    /// <summary>CTS0304.</summary>
    public static readonly FindingKind UnknownColumn = new()
    {
        Code = "CTS0304",
        Title = "Unknown column in a data file",
        Why = "The schema's table has no such column, so no query can read its values; a misspelt column is null in every row.",
        Instead = "Correct the name, or add the column with --schema FILE.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS0305.</summary>
    public static readonly FindingKind NoFile = new()
    {
        Code = "CTS0305",
        Title = "No data file for a table",
        Why = "The query reads a table or watchlist that the data folder has no file for, so it is empty.",
        Instead = "Add a file named after the table, for example SigninLogs.json, or watchlists/ALIAS.csv for a watchlist.",
        Severity = FindingSeverity.Warning,
    };

    private readonly DataFolder folder;
    private readonly KustoSchema schema;
    private readonly WatchlistKeys keys;
    private readonly CancellationToken cancellation;
    private readonly Lock gate = new();
    private readonly Dictionary<string, TableRows> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Table> watchlists = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly Stopwatch loading = new();

    /// <summary>Nothing is read yet.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="schema">The types of the tables that have files.</param>
    /// <param name="keys">Which column of a watchlist its search key is.</param>
    /// <param name="cancellation">Ends reading early.</param>
    public SampleData(DataFolder folder, KustoSchema schema, WatchlistKeys keys, CancellationToken cancellation)
    {
        this.folder = folder;
        this.schema = schema;
        this.keys = keys;
        this.cancellation = cancellation;
    }

    /// <summary>What is doubtful about the files that were read.</summary>
    public IReadOnlyList<Finding> Findings
    {
        get
        {
            lock (gate)
                return [.. findings];
        }
    }

    /// <summary>How long reading has taken.</summary>
    public TimeSpan LoadTime => loading.Elapsed;

    /// <summary>Reads the tables and watchlists that a query names.</summary>
    /// <exception cref="DataFailureException">A file is not what it should be.</exception>
    public void Load(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        HashSet<string> named =
        [
            .. query.References.Where(reference => reference.Kind == SymbolKind.Column).Select(reference => reference.Name),
            .. query.Result?.Select(column => column.Name) ?? [],
        ];
        bool asksForIngestion = query.References.Any(reference => reference is { Kind: SymbolKind.Function, Name: "ingestion_time" });
        bool IsNamed(Column column) => named.Contains(column.Name) || (asksForIngestion && TableRows.TellsIngestion(column));
        foreach (string name in query.Tables)
        {
            if (schema.Tables.FirstOrDefault(table => table.Name == name) is { } table)
                Rows(name, table.Columns, IsNamed)?.Require(IsNamed);
        }

        string[] missing =
        [
            .. query.Tables.Where(name => !folder.TableFiles.ContainsKey(name)),
            .. query.Watchlists.Where(alias => !folder.WatchlistFiles.ContainsKey(alias)).Select(alias => $"watchlist {alias}"),
        ];
        if (missing.Length > 0)
            Report(NoFile.At(Anchor.Nowhere, $"No file for {string.Join(", ", missing.Take(10))}{(missing.Length > 10 ? $" and {missing.Length - 10} more" : "")}: read as empty."));
    }

    /// <inheritdoc/>
    public Table Table(string name, IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (Rows(name, columns, _ => true) is not { } rows)
            return Engine.Vectors.Table.Empty(columns);
        return columns.Contains(IngestionColumn.Column) ? rows.TableWithIngestion : rows.Table;
    }

    /// <inheritdoc/>
    public Table Watchlist(string alias, IReadOnlyList<Column> columns)
    {
        if (!folder.WatchlistFiles.TryGetValue(alias, out DataFile? file))
            return Engine.Vectors.Table.Empty(columns);
        lock (gate)
        {
            if (!watchlists.TryGetValue(alias, out Table? table))
                watchlists.Add(alias, table = ReadWatchlist(file, columns));
            return table;
        }
    }

    /// <inheritdoc/>
    public string? External(string address) => folder.TextAt(address);

    private TableRows? Rows(string name, IReadOnlyList<Column> columns, Func<Column, bool> isNamed)
    {
        if (!folder.TableFiles.TryGetValue(name, out DataFile? file))
            return null;
        lock (gate)
        {
            if (!tables.TryGetValue(name, out TableRows? rows))
            {
                IReadOnlyList<Column> all = [.. schema.Tables.FirstOrDefault(known => known.Name == name)?.Columns ?? columns, TableRows.Ingested];
                tables.Add(name, rows = new TableRows(file, all, isNamed, isKept => Read(file, all, isKept)));
            }

            return rows;
        }
    }

    private Table ReadWatchlist(DataFile file, IReadOnlyList<Column> columns)
    {
        FileRows rows = Read(file, columns, _ => true);
        Table table = new(columns, new Batch(rows.Count, [.. rows.Vectors.OfType<Vector>()]));
        return rows.Names.Contains(WatchlistKeys.SearchKey) ? table : keys.Complete(file.Name, table);
    }

    private FileRows Read(DataFile file, IReadOnlyList<Column> columns, Func<Column, bool> isKept)
    {
        loading.Start();
        try
        {
            FileRows rows = RowFile.Read(file, columns, isKept, cancellation);
            foreach (string name in rows.Names.Except(columns.Select(column => column.Name), StringComparer.Ordinal))
            {
                IReadOnlyList<string> nearest = NearestNames.Of(name, columns.Select(column => column.Name));
                Report(UnknownColumn.At(
                    new Anchor.OfSpan(SourceSpan.WholeFile(file.Shown)),
                    $"{file.Name} has no column {name}.",
                    nearest.Count == 0 ? null : $"Did you mean {string.Join(" or ", nearest)}?"));
            }

            return rows;
        }
        finally
        {
            loading.Stop();
        }
    }

    private void Report(Finding finding)
    {
        lock (gate)
        {
            if (!findings.Contains(finding))
                findings.Add(finding);
        }
    }
}
