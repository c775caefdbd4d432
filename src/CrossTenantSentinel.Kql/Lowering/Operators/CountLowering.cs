using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>count</c>.</summary>
internal sealed class CountLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["CountOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        string name = node.Find("CountAsIdentifierClause") is { } clause ? context.NameOf(clause.Get("NameDeclaration")) : "Count";
        return new SummarizeStep(Needed(input, node), [new Column(name, KqlType.Long)], [], [AggregateLibrary.Call("count")!]);
    }
}
