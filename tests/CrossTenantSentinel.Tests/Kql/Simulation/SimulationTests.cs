using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Simulation;
using CrossTenantSentinel.Tests.Content;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Simulation;

/// <summary>Simulation finds what a schedule misses and repeats, and finds nothing where nothing is wrong.</summary>
public sealed class SimulationTests(BoundPack pack) : IClassFixture<BoundPack>
{
    public static TheoryData<SimulationCase> Cases => [.. SimulationCase.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_misses_and_repeats(SimulationCase test)
    {
        ArgumentNullException.ThrowIfNull(test);

        IReadOnlyList<SimulatedTimeline> timelines = Simulate(test, new SimulationPlan()).Timelines;

        string missed = timelines.Any(timeline => timeline.Missed > 0) ? "yes" : "no";
        string repeated = timelines.Any(timeline => timeline.Repeated > 0) ? "yes" : "no";
        $"missed: {missed}, repeated: {repeated}".ShouldBe(test.Expected);
    }

    [Fact]
    public void The_same_plan_gives_the_same_timelines_and_another_seed_gives_others()
    {
        SimulationCase test = SimulationCase.All[0];
        DateTime[] first = Arrivals(new SimulationPlan());

        Arrivals(new SimulationPlan()).ShouldBe(first);
        Arrivals(new SimulationPlan { Seed = 2 }).ShouldNotBe(first);

        DateTime[] Arrivals(SimulationPlan plan) => [.. Simulate(test, plan).Timelines.Select(timeline => timeline.LastArrival)];
    }

    [Theory]
    [InlineData(0.0, "00:00:00")]
    [InlineData(0.5, "00:05:00")]
    [InlineData(0.95, "00:25:00")]
    [InlineData(0.9999, "02:00:00")]
    [InlineData(1.0, "02:00:00")]
    public void Delays_have_the_median_and_the_tail_that_they_state(double part, string expected) =>
        IngestionDelay.Default.Of(part).ShouldBe(TimeSpan.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1));

    private SimulatedScenario Simulate(SimulationCase test, SimulationPlan plan)
    {
        BoundQuery query = pack.Compilation.Answer([test.Query])[0].ShouldBeOfType<BoundQuery>();
        query.HasErrors.ShouldBeFalse(string.Join('\n', query.Diagnostics));
        return new RuleSimulation(pack.Compilation.Schema, plan).Of(test.Rule, test.Scenario, query, TestContext.Current.CancellationToken);
    }
}
