using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>take</c> and <c>limit</c>.</summary>
internal sealed class TakeLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["TakeOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context) =>
        new TakeStep(Needed(input, node), Counts.Of(node.Children[^1], context));
}
