using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>A table and its columns.</summary>
/// <param name="Name">The name, as queries spell it.</param>
/// <param name="Columns">The columns in order.</param>
public sealed record TableSchema(string Name, IReadOnlyList<Column> Columns);
