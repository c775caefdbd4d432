using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>When a step or link shows (<c>conditionalVisibility</c>).</summary>
/// <param name="Parameter">The parameter it looks at; null when missing.</param>
/// <param name="Comparison"><c>isEqualTo</c> or <c>isNotEqualTo</c>; null when missing.</param>
/// <param name="Value">What it is compared with; null for "unset".</param>
/// <param name="At">The place of the whole condition.</param>
public sealed record StatedCondition(Stated? Parameter, Stated? Comparison, Stated? Value, Anchor At);
