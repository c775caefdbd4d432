using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.Scenarios;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Every scenario of the pack, and every variant that each detection must bear: one test each.</summary>
public sealed class ScenarioTests(BoundPack pack) : IClassFixture<BoundPack>
{
    /// <summary>A variant copies every event of its scenario: making all of a detection's anew for each of them would take longer than running them.</summary>
    private static readonly Dictionary<(string Slug, string Scenario), (Detection Detection, ScenarioVariant Variant)> Variants = PackScenarios.In(Pack.Default)
        .SelectMany(detection => PackScenarios.Of(detection, BoundPack.Settings).Select(variant => (detection, variant)))
        .ToDictionary(pair => (pair.detection.Slug, pair.variant.Name));

    public static TheoryData<string, string> Scenarios => [.. Variants.Keys.Select(key => new TheoryDataRow<string, string>(key.Slug, key.Scenario))];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_holds(string slug, string scenario)
    {
        (Detection detection, ScenarioVariant variant) = Variants[(slug, scenario)];

        ScenarioResult result = new PackScenarios(pack.Compilation).Run(detection, variant, cancellation: TestContext.Current.CancellationToken);

        result.Passed.ShouldBeTrue(string.Join("\n", result.Differences));
    }

    [Fact]
    public void Every_detection_has_two_scenarios_that_fire_and_three_that_stay_quiet()
    {
        foreach (Detection detection in Pack.Default.Detections)
        {
            detection.AllScenarios.Count(scenario => scenario.ExpectedRows.Count > 0).ShouldBeGreaterThanOrEqualTo(2, detection.Slug);
            detection.AllScenarios.Count(scenario => scenario.ExpectedRows.Count == 0).ShouldBeGreaterThanOrEqualTo(3, detection.Slug);
        }
    }
}
