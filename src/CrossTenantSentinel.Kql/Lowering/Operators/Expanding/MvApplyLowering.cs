using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Expanding;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Expanding;

/// <summary>
/// <c>mv-apply</c>: the input's columns that are not expanded under their own name, then those of the subquery. Where the subquery gives a
/// column of a name that the input has, it takes its place.
/// </summary>
internal sealed class MvApplyLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["MvApplyOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        if (node.TryFind("MvApplyContextIdClause", out SyntaxNode? id))
            throw LoweringFindings.CannotRunIt(id, "`id` of mv-apply");
        ExpansionList list = new(node, context);
        PlanStep rows = RowFunctions.Serialized(Needed(input, node), list.Expansions.Select(expansion => expansion.Value));
        int outer = rows.Columns.Count;
        ArgumentStep elements = new(list.Over(rows.Columns));
        PlanStep subquery = Subquery(node, elements, outer, context);

        // The result's columns by their place: those of the input first, then those of the subquery.
        List<(string Name, int Place)> result = [];
        for (int place = 0; place < outer; place++)
        {
            if (!list.Replaced.Contains(rows.Columns[place].Name))
                result.Add((rows.Columns[place].Name, place));
        }

        List<int> needed = [];
        for (int place = 0; place < subquery.Columns.Count; place++)
        {
            string name = subquery.Columns[place].Name;
            int known = result.FindIndex(column => column.Name == name);
            if (known >= 0 && Lineage.PlaceIn(elements, subquery, place) == result[known].Place)
                continue;
            (string, int) column = (name, outer + needed.Count);
            needed.Add(place);
            if (known < 0)
                result.Add(column);
            else
                result[known] = column;
        }

        PlanStep picked = ColumnSelections.Pick(subquery, needed);
        Column[] all = [.. rows.Columns, .. picked.Columns];
        PlanStep applied = RowWise.Over(new ExpandStep(rows, elements.Columns, list.Expansions, list.Rules), elements, picked, outer)
            ?? new ApplyStep(rows, all, list.Expansions, list.Rules, picked, elements);
        return ColumnSelections.Pick(applied, result.Select(column => column.Place));
    }

    /// <summary>The subquery over the elements and the input's columns that no element hides.</summary>
    private static PlanStep Subquery(SyntaxNode node, ArgumentStep elements, int outer, LoweringContext context)
    {
        HashSet<string> hiding = [.. elements.Columns.Skip(outer).Select(column => column.Name)];
        PlanStep visible = ColumnSelections.Pick(
            elements,
            Enumerable.Range(0, elements.Columns.Count).Where(place => place >= outer || !hiding.Contains(elements.Columns[place].Name)));
        return SourceLowering.LowerOver(visible, node.Get("MvApplySubqueryExpression").Children[1], context);
    }
}
