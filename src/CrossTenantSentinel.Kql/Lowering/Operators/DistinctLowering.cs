using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>distinct</c>.</summary>
internal sealed class DistinctLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["DistinctOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        UniqueNames names = new();
        IReadOnlyList<SyntaxNode> elements = node.Elements();
        IReadOnlyList<NamedValue> keys = elements is [{ Kind: "StarExpression" }]
            ? [.. HiddenColumns.Visible(rows.Columns).Select(entry => new NamedValue(entry.Column.Name, new ColumnExpression(entry.Place, entry.Column.Type), false))]
            : NamedValues.Of(elements, context, names);
        keys = [.. keys.Select(key => key with { Name = names.Add(key.Name) })];
        IReadOnlyList<Expression> values = [.. keys.Select(key => key.Value)];
        return new SummarizeStep(RowFunctions.Serialized(rows, values), [.. keys.Select(key => key.Column)], values, []);
    }
}
