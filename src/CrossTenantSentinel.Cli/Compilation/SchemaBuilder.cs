using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>What the pack's queries can name.</summary>
internal static class SchemaBuilder
{
    public static KustoSchema Build(Catalog catalog, IReadOnlyList<TableSchema> moreTables) => new(
        [.. TableCatalog.All.Select(table => new TableSchema(table.Name, table.Columns)), .. moreTables],
        [.. catalog.Watchlists.Select(watchlist => new WatchlistSchema(watchlist.Alias, [.. watchlist.RowColumns.Select(column => column.Name)]))],
        []);
}
