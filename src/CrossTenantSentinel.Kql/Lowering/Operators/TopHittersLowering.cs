using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Sorting;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>top-hitters n of value by sum</c>: the values with the highest counts or sums. Exact, where Kusto approximates.</summary>
internal sealed class TopHittersLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["TopHittersOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        SyntaxNode? by = node.Find("TopHittersByClause");
        SyntaxNode[] parts = [.. node.Parts()];
        Expression key = context.Scalar(parts[1]);
        Column keyColumn = new(context.NameOf(parts[1]), key.Type);
        Column hits = new($"approximate_count_{keyColumn.Name}", KqlType.Long);
        Engine.Aggregates.Aggregation? sum = AggregateLibrary.Call("count");
        if (by is not null)
        {
            Expression term = context.Scalar(by.Children[^1]);
            hits = new($"approximate_sum_{ResultNames.Of(by.Children[^1], context)}", term.Type);
            sum = AggregateLibrary.Call("sum", term);
        }

        if (sum is null)
            throw LoweringFindings.CannotRunIt(node, $"a sum of {hits.Type.Name()} values");
        KqlType sumType = sum.Function.ResultTypes[0];
        SummarizeStep summary = new(Needed(input, node), [keyColumn, new Column(hits.Name, sumType)], [key], [sum]);
        ColumnExpression total = new(1, sumType);
        TopStep top = new(summary, Counts.Of(parts[0], context), [new SortKey(total, IsDescending: true, AreNullsFirst: false)]);
        return sumType == hits.Type
            ? top
            : new ProjectStep(top, [keyColumn, hits], [new ColumnExpression(0, key.Type), Conversions.To(hits.Type, total)]);
    }
}
