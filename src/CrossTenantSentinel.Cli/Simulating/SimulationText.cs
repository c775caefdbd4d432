using System.Globalization;
using System.Text;
using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Simulating;

/// <summary>Results of simulation for people: a line for each rule.</summary>
internal static class SimulationText
{
    public static string Of(IReadOnlyList<SimulationSummary> summaries)
    {
        StringBuilder text = new();
        int width = summaries.Max(summary => summary.Rule.Slug.Length);
        foreach (SimulationSummary summary in summaries)
        {
            text.Append(summary.Rule.Slug.PadRight(width)).Append(
                CultureInfo.InvariantCulture,
                $"  {Counts.Number(summary.Scenarios.Count, "scenario")} in {Counts.Number(summary.Timelines, "timeline")} with {Counts.Number(summary.Runs, "run")}: {summary.Missed} missed, {summary.Repeated} repeated, {summary.AlertsPerDay:0.#} alerts a day if each scenario happened daily\n");
        }

        return text.ToString();
    }
}
