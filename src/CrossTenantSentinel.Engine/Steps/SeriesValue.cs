using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>What a series holds.</summary>
/// <param name="Value">An expression over the keys and the results of the aggregations of a bin.</param>
/// <param name="Default">What stands in bins without rows.</param>
public sealed record SeriesValue(Expression Value, Expression Default);
