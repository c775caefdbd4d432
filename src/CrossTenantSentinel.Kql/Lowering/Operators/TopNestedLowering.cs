using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Aggregates;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>top-nested</c>: for each level a column for the value and one for what it is the top by.</summary>
internal sealed class TopNestedLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["TopNestedOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        UniqueNames names = new();
        List<Column> columns = [];
        List<TopNestedLevel> levels = [];
        foreach (SyntaxNode clause in node.Elements())
        {
            (string name, SyntaxNode value) = Named(ValueOf(clause), context);
            (string by, TopNestedLevel level) = Level(clause, name, value, context);
            columns.Add(new Column(names.Add(name), level.Value.Type));
            columns.Add(new Column(names.Add(by), level.Result.Type));
            levels.Add(level);
        }

        PlanStep rows = RowFunctions.Serialized(Needed(input, node), levels.Select(level => level.Value));
        return new TopNestedStep(rows, columns, levels);
    }

    private static (string By, TopNestedLevel Level) Level(SyntaxNode clause, string name, SyntaxNode value, LoweringContext context)
    {
        Expression divided = context.Scalar(value);
        SyntaxNode ordered = clause.Children[^1];
        bool isAscending = ordered.Find("OrderingClause")?.Text(context.Text).StartsWith("asc", StringComparison.Ordinal) ?? false;
        (string by, SyntaxNode result) = Named(ordered.Kind == "OrderedExpression" ? ordered.Children[0] : ordered, context);
        AggregateCollector collector = new(context, 1);
        LoweringContext over = context.Over([new Column(name, divided.Type)]) with { Aggregates = collector };
        Expression top = over.Scalar(result);
        if (top.Type == KqlType.Dynamic)
            throw LoweringFindings.CannotRunIt(result, "`top-nested` by a dynamic value");
        Expression? others = clause.Find("TopNestedWithOthersClause") is { } with
            ? Conversions.To(divided.Type, context.Constant(with.Children[^1]))
            : null;
        bool isNamed = (ordered.Kind == "OrderedExpression" ? ordered.Children[0] : ordered).Kind == "SimpleNamedExpression";
        long? count = CountOf(clause) is { } limit ? Counts.Of(limit, context) : null;
        return (isNamed ? by : "aggregated_" + name, new TopNestedLevel(divided, count, others, collector.Aggregations, top, isAscending));
    }

    /// <summary>What stands between the operator's name and <c>of</c>.</summary>
    private static SyntaxNode? CountOf(SyntaxNode clause) => clause.Children[1].Kind == "OfKeyword" ? null : clause.Children[1];

    private static SyntaxNode ValueOf(SyntaxNode clause) =>
        clause.Children[clause.Children.ToList().FindIndex(child => child.Kind == "OfKeyword") + 1];

    // Kusto.Language gives an expression without a name of its own an empty one.
    private static (string Name, SyntaxNode Value) Named(SyntaxNode node, LoweringContext context) => node.Kind == "SimpleNamedExpression"
        ? (context.NameOf(node.Get("NameDeclaration")), node.Children[^1])
        : (ResultNames.Of(node, context) ?? string.Empty, node);
}
