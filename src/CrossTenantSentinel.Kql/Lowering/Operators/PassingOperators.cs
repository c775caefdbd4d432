using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Operators that leave rows as they are: <c>render</c> concerns who shows them, <c>as</c> names them.</summary>
internal sealed class PassingOperators : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["RenderOperator", "AsOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context) =>
        node.Kind == "AsOperator" ? new SharedStep(Needed(input, node)) : Needed(input, node);
}
