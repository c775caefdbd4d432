using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>
/// What <c>SearchKey</c> is in a row of a watchlist: the column that the pack's watchlist says, otherwise the first one.
/// </summary>
/// <param name="pack">The pack.</param>
public sealed class WatchlistKeys(Catalog pack)
{
    /// <summary>The column's name in KQL.</summary>
    public const string SearchKey = "SearchKey";

    /// <summary>The table with a search key in each row, where its column <c>SearchKey</c> is empty.</summary>
    /// <param name="alias">The watchlist.</param>
    /// <param name="table">Its rows.</param>
    public Table Complete(string alias, Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        string? declared = pack.Watchlists.FirstOrDefault(watchlist => watchlist.Alias == alias)?.SearchKey;
        List<Column> columns = [.. table.Columns];
        int key = columns.FindIndex(column => column.Name == declared) is var place and >= 0 ? place : columns.FindIndex(column => column.Name != SearchKey);
        return table with
        {
            Rows = new Batch(table.Count, [.. columns.Index().Select(column => table.Rows[column.Item.Name == SearchKey && key >= 0 ? key : column.Index])]),
        };
    }
}
