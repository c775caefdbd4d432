using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>A table and its columns.</summary>
/// <param name="Name">The name, as queries spell it.</param>
/// <param name="Columns">The columns in order.</param>
public sealed record TableSchema(string Name, IReadOnlyList<Column> Columns)
{
    /// <summary>Whether it has further columns that nobody declared: a query may name any, and their types are unknown. False by default.</summary>
    public bool IsOpen { get; init; }
}
