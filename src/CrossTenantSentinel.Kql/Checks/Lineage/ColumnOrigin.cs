using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>A column of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
internal sealed record ColumnOrigin(string Table, Column Column);
