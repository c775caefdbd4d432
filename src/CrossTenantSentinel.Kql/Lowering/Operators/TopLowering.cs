using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Sorting;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>top</c>.</summary>
internal sealed class TopLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["TopOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        SyntaxNode[] parts = [.. node.Parts()];
        SortKey key = SortKeys.Of(parts[1], context);
        return new TopStep(RowFunctions.Serialized(Needed(input, node), [key.Value]), Counts.Of(parts[0], context), [key]);
    }
}
