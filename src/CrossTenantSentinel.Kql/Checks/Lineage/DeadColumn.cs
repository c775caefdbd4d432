using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>A column that is made and never read.</summary>
/// <param name="Step">The operator that makes it.</param>
/// <param name="Name">Where it is named.</param>
/// <param name="Value">Its expression.</param>
internal sealed record DeadColumn(SyntaxNode Step, SyntaxNode Name, SyntaxNode Value);
