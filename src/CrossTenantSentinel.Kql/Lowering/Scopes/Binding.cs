using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Scopes;

/// <summary>What a name stands for that <c>let</c>, <c>as</c> or a parameter has declared.</summary>
internal abstract record Binding
{
    /// <summary>A scalar.</summary>
    /// <param name="Value">The expression.</param>
    /// <param name="Row">The columns it is over; null when it reads none.</param>
    public sealed record OfScalar(Expression Value, IReadOnlyList<Column>? Row) : Binding;

    /// <summary>A table.</summary>
    public sealed record OfTable(PlanStep Step) : Binding;

    /// <summary>A function; its body is lowered anew at each call.</summary>
    /// <param name="Declaration">The syntax of its declaration.</param>
    /// <param name="Closure">The names that it knows.</param>
    public sealed record OfFunction(SyntaxNode Declaration, Scope Closure) : Binding;
}
