using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Sampling;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>sample</c> and <c>sample-distinct</c>.</summary>
internal sealed class SampleLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["SampleOperator", "SampleDistinctOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        SyntaxNode[] parts = [.. node.Parts()];
        long count = Counts.Of(parts[0], context);
        if (node.Kind == "SampleOperator")
            return new SampleStep(rows, count);
        Expression value = context.Scalar(parts[^1]);
        return new SampleDistinctStep(rows, new Column(context.NameOf(parts[^1]), value.Type), value, count);
    }
}
