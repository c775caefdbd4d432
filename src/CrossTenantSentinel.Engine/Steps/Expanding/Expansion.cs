using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Expanding;

/// <summary>A dynamic value whose elements become rows.</summary>
/// <param name="Value">The value, of type dynamic.</param>
/// <param name="Type">The type that the elements become; those that are of another kind become null.</param>
public sealed record Expansion(Expression Value, KqlType Type);
