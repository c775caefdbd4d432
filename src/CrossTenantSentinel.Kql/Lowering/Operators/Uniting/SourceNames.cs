using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Uniting;

/// <summary>What <c>withsource</c> calls rows.</summary>
internal static class SourceNames
{
    /// <summary>The name that <c>as</c> or a view gave to the rows, or that of the only table that they come from; null when there is neither.</summary>
    public static string? Of(PlanStep step, LoweringContext context)
    {
        while (true)
        {
            if (context.Session.SourceNames.TryGetValue(step, out string? name))
                return name;
            if (step is TableStep table)
                return table.Name;
            if (step.Inputs.Count != 1)
                return null;
            step = step.Inputs[0];
        }
    }
}
