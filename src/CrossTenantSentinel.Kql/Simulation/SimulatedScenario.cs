using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Kql.Simulation;

/// <summary>What a rule made of the events of a scenario, in all timelines.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Timelines">The timelines.</param>
public sealed record SimulatedScenario(AnalyticsRule Rule, Scenario Scenario, IReadOnlyList<SimulatedTimeline> Timelines);
