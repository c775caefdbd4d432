using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Steps.Sorting;

/// <summary>One of the expressions that rows are ordered by.</summary>
/// <param name="Value">The expression; not dynamic, whose values have no order.</param>
/// <param name="IsDescending">Whether high values come first.</param>
/// <param name="AreNullsFirst">Whether nulls, and NaN after them, come before all other values; otherwise they come last, NaN before null.</param>
public sealed record SortKey(Expression Value, bool IsDescending, bool AreNullsFirst);
