using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>
/// One operator of the language, from syntax to a step. Every class that derives from this one, with a constructor without parameters, is known:
/// a new operator is one file here and one beside the engine's steps.
/// </summary>
internal abstract class OperatorLowering
{
    private static readonly FrozenDictionary<string, OperatorLowering> ByKind = Discovered.ByName<OperatorLowering>(lowering => lowering.Kinds);

    /// <summary>The syntax kinds that it lowers, for example <c>FilterOperator</c>.</summary>
    public abstract IReadOnlyList<string> Kinds { get; }

    /// <summary>The lowering of a kind of operator; null when there is none.</summary>
    public static OperatorLowering? Find(string kind) => ByKind.GetValueOrDefault(kind);

    /// <summary>The step.</summary>
    /// <param name="node">The operator.</param>
    /// <param name="input">What stands before its pipe; null where it begins a query.</param>
    /// <param name="context">With the input's columns at hand.</param>
    public abstract PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context);

    /// <summary>The input of an operator that needs one.</summary>
    protected static PlanStep Needed(PlanStep? input, SyntaxNode node) => input ?? throw LoweringFindings.Refuse(node, "There are no rows before this operator.");
}
