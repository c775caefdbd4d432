using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>The schema that a pack's queries are bound against.</summary>
public static class SchemaBuilder
{
    /// <summary>CTS0205.</summary>
    public static readonly FindingKind Conflict = new()
    {
        Code = "CTS0205",
        Title = "Schema file contradicts a table record",
        Why = "Scenarios give rows of the record's types and queries are bound against them; a column cannot have two types.",
        Instead = "Correct the schema file, or the table's record if Microsoft's reference has changed.",
    };

    /// <summary>Every table record, and the watchlists and shared functions of the pack. Ordinal order.</summary>
    /// <param name="catalog">The pack.</param>
    public static KustoSchema Of(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new KustoSchema(
            [.. TableCatalog.All.Select(table => new TableSchema(table.Name, table.Columns))],
            [.. catalog.Watchlists.DistinctBy(watchlist => watchlist.Alias).Select(Schema)],
            [.. catalog.Functions.DistinctBy(function => function.Name).Select(Schema)]);
    }

    /// <summary>
    /// Adds the tables of a schema file. A table that is there already gets the file's further columns at its end; a column that is there
    /// already keeps its type, and another type in the file is a finding. Log Analytics lists texts that hold GUIDs as guid, which is none.
    /// </summary>
    /// <param name="schema">What there is.</param>
    /// <param name="more">The file's tables.</param>
    /// <param name="file">The file, as findings name it.</param>
    /// <param name="findings">Receives CTS0205.</param>
    public static KustoSchema With(this KustoSchema schema, IReadOnlyList<TableSchema> more, string file, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(more);
        ArgumentNullException.ThrowIfNull(findings);
        Dictionary<string, TableSchema> tables = schema.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        foreach (TableSchema table in more)
            tables[table.Name] = tables.TryGetValue(table.Name, out TableSchema? known) ? Merge(known, table, file, findings) : table;
        return schema with { Tables = [.. tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal)] };
    }

    private static TableSchema Merge(TableSchema known, TableSchema more, string file, ICollection<Finding> findings)
    {
        Dictionary<string, Column> columns = known.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        List<Column> added = [];
        foreach (Column column in more.Columns)
        {
            if (!columns.TryGetValue(column.Name, out Column? existing))
                added.Add(column);
            else if (existing.Type != column.Type && !(existing.Type == KqlType.String && column.Type == KqlType.Guid))
                findings.Add(Conflict.At(
                    new Anchor.OfSpan(Sources.SourceSpan.WholeFile(file)),
                    $"{known.Name}.{column.Name} is {column.Type.Name()} here, but {existing.Type.Name()} in the table's record."));
        }

        return known with { Columns = [.. known.Columns, .. added] };
    }

    private static WatchlistSchema Schema(Watchlists.Watchlist watchlist) =>
        new(watchlist.Alias, [.. watchlist.RowColumns.Select(column => column.Name).Where(name => name != "SearchKey")]);

    private static FunctionSchema Schema(Functions.KqlFunction function) => new(function.Name, function.Signature, BodyOf(function));

    /// <summary>With the functions that it calls; a function whose calls conflict is reported by the model's checks, and has an empty body here.</summary>
    private static string BodyOf(Functions.KqlFunction function)
    {
        try
        {
            return function.Body.Render().Text;
        }
        catch (InvalidOperationException)
        {
            return string.Empty;
        }
    }
}
