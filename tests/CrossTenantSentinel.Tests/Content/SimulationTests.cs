using CrossTenantSentinel.Cli.Simulating;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Simulation;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Under the usual delays no rule of the pack misses an event or alerts on it twice, or it says so.</summary>
public sealed class SimulationTests(BoundPack pack) : IClassFixture<BoundPack>
{
    public static TheoryData<string> Rules => [.. Pack.Default.Detections.OfType<AnalyticsRule>().Select(rule => rule.Slug)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_neither_misses_nor_repeats(string slug)
    {
        PackSimulation simulation = new(pack.Compilation, new SimulationPlan(), TestContext.Current.CancellationToken);

        IReadOnlyList<SimulatedScenario> simulated = simulation.Of((AnalyticsRule)Pack.Detection(slug));

        simulated.SelectMany(scenario => SimulationFindings.Of(scenario, _ => null))
            .Where(finding => finding.Severity == FindingSeverity.Error)
            .Select(finding => finding.Message)
            .ShouldBeEmpty();
    }
}
