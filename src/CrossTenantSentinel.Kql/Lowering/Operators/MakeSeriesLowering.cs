using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Aggregates;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>make-series</c>: keys, an array for each aggregation, and the axis.</summary>
internal sealed class MakeSeriesLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["MakeSeriesOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        UniqueNames names = new();
        IReadOnlyList<NamedValue> keys = node.Find("MakeSeriesByClause") is { } by
            ? [.. NamedValues.Of(by.Elements(), context, names).Select(key => key with { Name = names.Add(key.Name) })]
            : [];
        AggregateCollector collector = new(context, keys.Count);
        Column[] keyColumns = [.. keys.Select(key => key.Column)];
        LoweringContext over = context.Over(keyColumns) with { Aggregates = collector };
        AggregateColumns columns = new(collector, over, [.. keyColumns.Select(column => column.Name)]);
        List<Column> arrays = [];
        List<SeriesValue> values = [];
        foreach (SyntaxNode element in node.Elements())
        {
            // Kusto.Language takes what percentile, take_any and the like give for single values unless it has a name.
            context.Session.FollowsReference |= element.Children[0].Kind == "FunctionCallExpression";
            foreach (NamedValue value in columns.Of(element.Children[0], names))
            {
                arrays.Add(new Column(names.Add(value.Name), KqlType.Dynamic));
                values.Add(new SeriesValue(value.Value, DefaultOf(element, value.Value.Type, context)));
            }
        }

        (string name, SeriesAxis axis) = AxisOf(node, context);
        arrays.Add(new Column(names.Add(name), KqlType.Dynamic));
        bool isNonEmpty = node.Parameter(context.Text, "kind")?.Text(context.Text) == "nonempty";
        Expression[] keyValues = [.. keys.Select(key => key.Value)];
        PlanStep rows = RowFunctions.Serialized(Needed(input, node), [.. keyValues, axis.Value]);
        return new MakeSeriesStep(rows, [.. keyColumns, .. arrays], keyValues, collector.Aggregations, values, axis, isNonEmpty);
    }

    /// <summary>0 unless the query says otherwise, of the series' own type where that is a number.</summary>
    private static Expression DefaultOf(SyntaxNode element, KqlType type, LoweringContext context)
    {
        bool isNumber = type is KqlType.Int or KqlType.Long or KqlType.Real or KqlType.Decimal;
        Expression value = element.Find("DefaultExpressionClause") is { } clause ? context.Constant(clause.Children[^1])
            : isNumber ? ConstantExpression.Of(0L)
            : ConstantExpression.Null(type);
        return isNumber && value.Type is KqlType.Int or KqlType.Long ? Conversions.To(type, value) : value;
    }

    private static (string Name, SeriesAxis Axis) AxisOf(SyntaxNode node, LoweringContext context)
    {
        SyntaxNode on = node.Get("MakeSeriesOnClause").Children[^1];
        bool isNamed = on.Kind == "SimpleNamedExpression";
        SyntaxNode valueNode = isNamed ? on.Children[^1] : on;
        string name = isNamed ? context.NameOf(on.Get("NameDeclaration")) : ResultNames.Of(valueNode, context) ?? string.Empty;
        Expression value = context.Scalar(valueNode);
        KqlType type = value.Type switch
        {
            KqlType.Int => KqlType.Long,
            KqlType.DateTime or KqlType.TimeSpan or KqlType.Long or KqlType.Real => value.Type,
            _ => throw LoweringFindings.CannotRunIt(on, $"`make-series` on a {value.Type.Name()}"),
        };
        KqlType step = type == KqlType.DateTime ? KqlType.TimeSpan : type;
        value = Conversions.To(type, value);
        if (node.Find("MakeSeriesInRangeClause") is { } range)
        {
            IReadOnlyList<SyntaxNode> bounds = range.Get("ExpressionList").Elements();
            return (name, new SeriesAxis(
                value, Bound(bounds[0], type, context), Bound(bounds[1], type, context), Bound(bounds[2], step, context), true));
        }

        SyntaxNode clause = node.Get("MakeSeriesFromToStepClause");
        return (name, new SeriesAxis(
            value,
            clause.Find("MakeSeriesFromClause") is { } from ? Bound(from.Children[^1], type, context) : null,
            clause.Find("MakeSeriesToClause") is { } to ? Bound(to.Children[^1], type, context) : null,
            Bound(clause.Get("MakeSeriesStepClause").Children[^1], step, context),
            false));
    }

    private static Expression Bound(SyntaxNode node, KqlType type, LoweringContext context) => Conversions.To(type, context.Constant(node));
}
