using System.Globalization;
using System.Reflection;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Simulation;

/// <summary>The rows of a scenario as they would arrive: later than they happened.</summary>
internal static class DelayedRows
{
    /// <summary>The scenario with a delay for every row.</summary>
    public static Scenario Of(Scenario scenario, SimulationPlan plan, int timeline) =>
        scenario with { Given = [.. scenario.Given.Select((row, index) => Delayed(row, plan, timeline, index))] };

    /// <summary>
    /// Versions of one event share their delay, so that they keep their order. Where a table has a column for the time of the event, its
    /// TimeGenerated is the time of publishing, which lies anywhere between event and arrival.
    /// </summary>
    private static TableRow Delayed(TableRow row, SimulationPlan plan, int timeline, int index)
    {
        if (row.TimeGenerated is not { } published)
            return row;
        Type table = row.GetType();
        string name = table.GetProperty("Id")?.GetValue(row) as string is { Length: > 0 } id ? id : index.ToString(CultureInfo.InvariantCulture);
        TimeSpan delay = plan.Delay.Of(plan.Chance(timeline, $"{table.Name} {name}"));
        DateTime arrival = published + delay;
        DateTime ingested = row.IngestedAt is { } written && written > arrival ? written : arrival;
        bool hasEventTime = table.GetProperty("CreatedDateTime") is not null;
        TimeSpan publishing = hasEventTime ? TimeSpan.FromSeconds(Math.Floor(delay.TotalSeconds * plan.Chance(timeline, "publishing"))) : TimeSpan.Zero;
        TableRow copy = RowCopies.With(row, Is(nameof(TableRow.IngestedAt)), _ => ingested);
        return RowCopies.With(copy, Is(nameof(TableRow.TimeGenerated)), _ => published + publishing);
    }

    private static Func<PropertyInfo, bool> Is(string name) => property => property.Name == name;
}
