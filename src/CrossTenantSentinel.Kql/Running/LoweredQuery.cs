using CrossTenantSentinel.Engine.Plans;

namespace CrossTenantSentinel.Kql.Running;

/// <summary>What came of lowering a bound query to a plan.</summary>
/// <param name="Plan">The plan; null when there is a problem.</param>
/// <param name="IsOrdered">Whether the query decides the order of the rows.</param>
/// <param name="Problems">Why there is no plan (CTS2001 for errors of the query, CTS4100 for what cannot be run yet); empty when there is one.</param>
public sealed record LoweredQuery(PlanStep? Plan, bool IsOrdered, IReadOnlyList<QueryProblem> Problems);
