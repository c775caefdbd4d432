namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>A column named by a visual or an export.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Where">What names it, for example <c>sort order</c>.</param>
internal sealed record ColumnReference(string Column, string Where);
