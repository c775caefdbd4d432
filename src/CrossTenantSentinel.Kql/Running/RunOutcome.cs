using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Kql.Running;

/// <summary>What came of running a query.</summary>
/// <param name="Result">The rows; null when there is a problem.</param>
/// <param name="Plan">The plan that was run; null when the query could not be lowered.</param>
/// <param name="IsOrdered">Whether the query decides the order of the rows.</param>
/// <param name="Problems">Why there is no result; empty when there is one.</param>
public sealed record RunOutcome(Table? Result, PlanStep? Plan, bool IsOrdered, IReadOnlyList<QueryProblem> Problems);
