using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>One level of <c>top-nested</c>.</summary>
/// <param name="Value">What the rows are divided by.</param>
/// <param name="Count">How many values are kept; null for all.</param>
/// <param name="Others">
/// What stands for the values that are not kept, of their type and the same for all rows; null to leave them out.
/// </param>
/// <param name="Aggregations">Over the rows of each value.</param>
/// <param name="Result">An expression over the value and the results of the aggregations: what is kept is the top by it.</param>
/// <param name="IsAscending">Whether the top begins with the least.</param>
public sealed record TopNestedLevel(
    Expression Value,
    long? Count,
    Expression? Others,
    IReadOnlyList<Aggregation> Aggregations,
    Expression Result,
    bool IsAscending);
