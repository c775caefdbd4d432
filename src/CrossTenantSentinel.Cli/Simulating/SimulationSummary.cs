using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.Simulation;

namespace CrossTenantSentinel.Cli.Simulating;

/// <summary>What came of simulating a rule, in numbers.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scenarios">Its scenarios that fire.</param>
internal sealed record SimulationSummary(AnalyticsRule Rule, IReadOnlyList<SimulatedScenario> Scenarios)
{
    private IEnumerable<SimulatedTimeline> All => Scenarios.SelectMany(scenario => scenario.Timelines);

    public int Timelines => All.Count();

    public int Runs => All.Sum(timeline => timeline.Runs.Count);

    public int Missed => All.Sum(timeline => timeline.Missed);

    public int Repeated => All.Sum(timeline => timeline.Repeated);

    /// <summary>How many alerts there would be a day if the events of every scenario happened once a day.</summary>
    public double AlertsPerDay => Scenarios.Sum(scenario => scenario.Timelines.Average(timeline => timeline.Alerts));
}
