using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary>
/// A scalar function that is more than its arguments' values: it looks at names, at the schema, or at the query around it. Every class that
/// derives from this one, with a constructor without parameters, is known.
/// </summary>
internal abstract class SpecialCall
{
    /// <summary>The names in queries.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>The expression that the call stands for.</summary>
    public abstract Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context);
}
