using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>An aggregate function bound to the types of its arguments.</summary>
/// <param name="ResultTypes">The types of what it gives: one for most functions.</param>
/// <param name="NewState">A state without rows.</param>
public sealed record BoundAggregate(IReadOnlyList<KqlType> ResultTypes, Func<AggregateState> NewState);
