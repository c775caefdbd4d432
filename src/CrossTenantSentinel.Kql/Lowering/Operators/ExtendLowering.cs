using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>extend</c> and <c>serialize</c>. A column that exists is replaced in its place; others come last.</summary>
internal sealed class ExtendLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ExtendOperator", "SerializeOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        UniqueNames unnamed = new();
        IReadOnlyList<NamedValue> added = NamedValues.Of(node.Elements(), context, unnamed);
        List<NamedValue> values = [.. rows.Columns.Select((column, place) => new NamedValue(column.Name, new ColumnExpression(place, column.Type), true))];
        foreach (NamedValue value in added)
        {
            int place = values.FindIndex(known => known.Name == value.Name);
            if (place < 0)
                values.Add(value);
            else
                values[place] = value;
        }

        PlanStep from = node.Kind == "SerializeOperator" ? new SerializeStep(rows) : RowFunctions.Serialized(rows, added.Select(value => value.Value));
        return added.Count == 0 ? from : new ProjectStep(from, [.. values.Select(value => value.Column)], [.. values.Select(value => value.Value)]);
    }
}
