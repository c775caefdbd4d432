using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Expanding;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Expanding;

/// <summary>
/// A subquery that looks at one element at a time, such as <c>where</c> and <c>project</c>, needs not run anew for each row: it runs over
/// the elements of all rows at once.
/// </summary>
internal static class RowWise
{
    /// <summary>The subquery over expanded rows: the outer columns, then those of the subquery; null when it looks at several elements.</summary>
    /// <param name="expanded">The expanded rows.</param>
    /// <param name="elements">Where the subquery reads them.</param>
    /// <param name="subquery">The subquery.</param>
    /// <param name="outer">The number of columns that the rows had before they were expanded.</param>
    public static PlanStep? Over(ExpandStep expanded, ArgumentStep elements, PlanStep subquery, int outer)
    {
        if (Carried(expanded, elements, subquery, outer) is not { } carried)
            return null;
        int own = subquery.Columns.Count;
        return ColumnSelections.Pick(carried, Enumerable.Range(own, outer).Concat(Enumerable.Range(0, own)));
    }

    /// <summary>The columns of the step, then the outer ones.</summary>
    private static PlanStep? Carried(ExpandStep expanded, ArgumentStep elements, PlanStep step, int outer)
    {
        if (ReferenceEquals(step, elements))
            return ColumnSelections.Pick(expanded, Enumerable.Range(0, expanded.Columns.Count).Concat(Enumerable.Range(0, outer)));
        if (step is not (FilterStep or ProjectStep) || Carried(expanded, elements, step.Inputs[0], outer) is not { } input)
            return null;
        if (step is FilterStep filter)
            return new FilterStep(input, filter.Predicates) { Range = step.Range };
        ProjectStep project = (ProjectStep)step;
        int before = project.Input.Columns.Count;
        Column[] columns = [.. input.Columns.Skip(before)];
        return new ProjectStep(
            input,
            [.. project.Columns, .. columns],
            [.. project.Values, .. columns.Select((column, place) => new ColumnExpression(before + place, column.Type))])
        { Range = step.Range };
    }
}
