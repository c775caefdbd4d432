using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>consume</c>.</summary>
internal sealed class ConsumeLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ConsumeOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context) => new ConsumeStep(Needed(input, node));
}
