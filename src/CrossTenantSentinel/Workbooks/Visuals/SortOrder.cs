namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>A column to sort by.</summary>
/// <param name="Column">The column.</param>
/// <param name="Descending">Whether the greatest comes first; true by default.</param>
public sealed record SortOrder(string Column, bool Descending = true);
