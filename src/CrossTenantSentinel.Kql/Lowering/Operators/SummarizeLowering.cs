using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Aggregates;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>summarize</c>: keys, then aggregations; expressions over aggregations become a step of their own.</summary>
internal sealed class SummarizeLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["SummarizeOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        UniqueNames names = new();
        IReadOnlyList<NamedValue> keys = node.Find("SummarizeByClause") is { } by
            ? [.. NamedValues.Of(by.Elements(), context, names).Select(key => key with { Name = names.Add(key.Name) })]
            : [];
        AggregateCollector collector = new(context, keys.Count);
        Column[] keyColumns = [.. keys.Select(key => key.Column)];
        LoweringContext over = context.Over(keyColumns) with { Aggregates = collector };
        AggregateColumns columns = new(collector, over, [.. keys.Select(key => KeyName(key, context))]);
        List<NamedValue> values = [];
        foreach (SyntaxNode element in node.Elements())
            values.AddRange(columns.Of(element, names).Select(value => value with { Name = names.Add(value.Name) }));

        IReadOnlyList<Expression> keyValues = [.. keys.Select(key => key.Value)];
        PlanStep rows = RowFunctions.Serialized(Needed(input, node), keyValues);
        Column[] raw = [.. keyColumns, .. collector.Types.Select((type, index) => new Column($"${index}", type))];
        SummarizeStep summary = new(rows, raw, keyValues, collector.Aggregations);
        return new ProjectStep(
            summary,
            [.. keyColumns, .. values.Select(value => value.Column)],
            [.. keyColumns.Select((column, place) => new ColumnExpression(place, column.Type)), .. values.Select(value => value.Value)]);
    }

    /// <summary>The input's column that a key is, so that <c>*</c> leaves it out; otherwise the key's own name.</summary>
    private static string KeyName(NamedValue key, LoweringContext context) =>
        key.Value is ColumnExpression column ? context.Row![column.Position].Name : key.Name;
}
