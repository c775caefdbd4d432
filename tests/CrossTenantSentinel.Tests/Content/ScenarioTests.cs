using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.Scenarios;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Every scenario of the pack, and every variant that each detection must bear: one test each.</summary>
public sealed class ScenarioTests(BoundPack pack) : IClassFixture<BoundPack>
{
    public static TheoryData<string, string> Scenarios
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (Detection detection in Pack.Default.Detections)
            {
                foreach (ScenarioVariant variant in Of(detection))
                    data.Add(detection.Slug, variant.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_holds(string slug, string scenario)
    {
        Detection detection = Pack.Default.Detections.Single(detection => detection.Slug == slug);
        ScenarioVariant variant = Of(detection).Single(variant => variant.Name == scenario);

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

    private static IEnumerable<ScenarioVariant> Of(Detection detection) => PackScenarios.Of(detection, BoundPack.Settings);
}
