using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>Every table and watchlist is empty, and nothing lies at any address.</summary>
public sealed class DataOfNothing : IDataSource
{
    /// <inheritdoc/>
    public Table Table(string name, IReadOnlyList<Column> columns) => Engine.Vectors.Table.Empty(columns);

    /// <inheritdoc/>
    public Table Watchlist(string alias, IReadOnlyList<Column> columns) => Engine.Vectors.Table.Empty(columns);

    /// <inheritdoc/>
    public string? External(string address) => null;
}
