using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Sorting;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Expanding;

/// <summary>Where columns come from.</summary>
internal static class Lineage
{
    /// <summary>The place in an earlier step of the column that a later one passes on unchanged; null when it is another, or that cannot be told.</summary>
    public static int? PlaceIn(PlanStep origin, PlanStep step, int place)
    {
        while (!ReferenceEquals(step, origin))
        {
            if (step is ProjectStep project)
            {
                if (project.Values[place] is not ColumnExpression column)
                    return null;
                place = column.Position;
            }
            else if (step is not (FilterStep or SortStep or TopStep or TakeStep or SerializeStep or SharedStep))
            {
                return null;
            }

            step = step.Inputs[0];
        }

        return place;
    }
}
