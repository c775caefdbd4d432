using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Execution;

/// <summary>A run without data and without a time, for constants.</summary>
public static class Nowhere
{
    /// <summary>The run; now is 1970-01-01.</summary>
    public static Run Run => new(DateTime.UnixEpoch, new NoData(), RunLimits.Default);

    private sealed class NoData : IDataSource
    {
        public Table Table(string name, IReadOnlyList<Column> columns) => Vectors.Table.Empty(columns);

        public Table Watchlist(string alias, IReadOnlyList<Column> columns) => Vectors.Table.Empty(columns);

        public string? External(string address) => null;
    }
}
