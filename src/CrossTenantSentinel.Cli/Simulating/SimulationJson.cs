using System.Text.Json;
using CrossTenantSentinel.Kql.Simulation;

namespace CrossTenantSentinel.Cli.Simulating;

/// <summary>Results of simulation for machines: every timeline.</summary>
internal static class SimulationJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<SimulationSummary> summaries)
    {
        json.WriteStartArray("simulated");
        foreach (SimulationSummary summary in summaries)
        {
            json.WriteStartObject();
            json.WriteString("detection", summary.Rule.Slug);
            json.WriteNumber("missed", summary.Missed);
            json.WriteNumber("repeated", summary.Repeated);
            json.WriteNumber("alertsPerDay", Math.Round(summary.AlertsPerDay, 2));
            json.WriteStartArray("scenarios");
            foreach (SimulatedScenario scenario in summary.Scenarios)
                Write(json, scenario);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SimulatedScenario scenario)
    {
        json.WriteStartObject();
        json.WriteString("scenario", scenario.Scenario.Name);
        json.WriteStartArray("timelines");
        foreach (SimulatedTimeline timeline in scenario.Timelines)
        {
            json.WriteStartObject();
            json.WriteNumber("missed", timeline.Missed);
            json.WriteNumber("repeated", timeline.Repeated);
            json.WriteNumber("alerts", timeline.Alerts);
            json.WriteString("lastArrival", timeline.LastArrival);
            json.WriteStartArray("runs");
            foreach (DateTime run in timeline.Runs)
                json.WriteStringValue(run);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
