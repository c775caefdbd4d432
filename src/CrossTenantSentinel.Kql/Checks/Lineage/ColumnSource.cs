using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>Where a column of a query gets its values: unchanged from a column of a table, or from an expression.</summary>
/// <param name="Column">The table's column; null where an expression makes the values.</param>
/// <param name="Expression">The expression; null where a table's column holds them.</param>
internal sealed record ColumnSource(TableColumn? Column, SyntaxNode? Expression);
