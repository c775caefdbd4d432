using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>A column to be and its expression.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The expression.</param>
/// <param name="IsDeclared">Whether the query names it; otherwise Kusto derives the name.</param>
internal sealed record NamedValue(string Name, Expression Value, bool IsDeclared)
{
    public Column Column => new(Name, Value.Type);
}
