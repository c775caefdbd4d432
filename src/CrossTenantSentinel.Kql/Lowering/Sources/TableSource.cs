using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Sources;

/// <summary>Where rows can come from. Every class that derives from this one, with a constructor without parameters, is known.</summary>
internal abstract class TableSource
{
    /// <summary>The syntax kinds that it lowers.</summary>
    public abstract IReadOnlyList<string> Kinds { get; }

    /// <summary>The step that gives the rows.</summary>
    public abstract PlanStep Lower(SyntaxNode node, LoweringContext context);
}
