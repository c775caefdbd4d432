namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>A column of a table of the workspace.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
public sealed record TableColumn(string Table, string Column);
