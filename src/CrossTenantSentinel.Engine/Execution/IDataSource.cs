using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Execution;

/// <summary>Where a run reads its rows: never from the network.</summary>
public interface IDataSource
{
    /// <summary>The rows of a table, with at least these columns in any order. A table that exists without rows is empty.</summary>
    /// <param name="name">The table's name, as the query spells it.</param>
    /// <param name="columns">The columns that the schema knows.</param>
    Table Table(string name, IReadOnlyList<Column> columns);

    /// <summary>The rows of a watchlist.</summary>
    /// <param name="alias">The watchlist's alias.</param>
    /// <param name="columns">The columns that the schema knows, <c>SearchKey</c> included; all of type string.</param>
    Table Watchlist(string alias, IReadOnlyList<Column> columns);

    /// <summary>What lies at an address that <c>externaldata</c> names, as text; null when there is no such fixture.</summary>
    string? External(string address);
}
