using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Sorting;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>sort</c> and <c>order</c>.</summary>
internal sealed class SortLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["SortOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        SortKey[] keys = [.. node.Elements().Select(key => SortKeys.Of(key, context))];
        return new SortStep(RowFunctions.Serialized(Needed(input, node), keys.Select(key => key.Value)), keys);
    }
}
