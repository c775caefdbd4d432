using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Expanding;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Expanding;

/// <summary><c>mv-expand</c>. Elements take the place of a column of their name; others come last, and the place of the element after them.</summary>
internal sealed class MvExpandLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["MvExpandOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        ExpansionList list = new(node, context);
        PlanStep rows = RowFunctions.Serialized(Needed(input, node), list.Expansions.Select(expansion => expansion.Value));
        ExpandStep expanded = new(rows, list.Over(rows.Columns), list.Expansions, list.Rules);
        List<int> places = [.. Enumerable.Range(0, rows.Columns.Count)];
        for (int place = rows.Columns.Count; place < expanded.Columns.Count; place++)
        {
            Column column = expanded.Columns[place];
            int known = places.FindIndex(other => expanded.Columns[other].Name == column.Name);
            if (known < 0)
                places.Add(place);
            else
                places[known] = place;
        }

        return ColumnSelections.Pick(expanded, places);
    }
}
