using System.Text.Json;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tests.Cli.Testing;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Simulating;

/// <summary><c>cts simulate</c> over a rule that looks back no further than its interval.</summary>
public class SimulateVerbTests
{
    private static readonly KqlQuery ByTime = KqlText.Query($"""
        SigninLogs
        | summarize TimeGenerated = max(TimeGenerated) by UserId
        | project TimeGenerated, UserId
        """);

    [Fact]
    public void A_rule_that_misses_late_events_exits_1_and_points_at_the_scenario()
    {
        using ScenarioRun cts = new(ByTime);

        cts.Simulate("--delays", "30m,50m,2h", "--root", Repository.Root).ShouldBe(1, cts.Output);

        cts.Output.ShouldMatch(@"ScenarioRun\.cs\(\d+,\d+\): error CTS4020: sample-success: ""a success alerts"": \d+ of 16 timelines miss an alert, for example where the last row arrives at 03-02 \d\d:\d\d:\d\d and runs are at ");
        cts.Output.ShouldStartWith("sample-success  1 scenario in 16 timelines with ");
        cts.Output.ShouldEndWith(" missed, 0 repeated.\n");
    }

    [Fact]
    public void What_the_rule_admits_is_a_note()
    {
        using ScenarioRun cts = new(ScenarioRun.Rule(ByTime) with { Misses = "Events that arrive later than the lookback." });

        cts.Simulate("--delays", "30m,50m,2h").ShouldBe(0, cts.Output);

        cts.Output.ShouldContain("note CTS4020: ");
    }

    [Fact]
    public void JSON_has_every_timeline()
    {
        using ScenarioRun cts = new(ByTime);

        cts.Simulate("--delays", "1s,2s,2s", "--timelines", "1", "--format", "json").ShouldBe(0, cts.Output);

        using JsonDocument document = JsonDocument.Parse(cts.Output);
        JsonElement rule = document.RootElement.GetProperty("simulated").EnumerateArray().ShouldHaveSingleItem();
        rule.GetProperty("detection").GetString().ShouldBe("sample-success");
        rule.GetProperty("scenarios")[0].GetProperty("timelines").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public void Nothing_is_simulated_while_a_scenario_fails()
    {
        using ScenarioRun cts = new(ByTime, ScenarioRun.Fires with { Expect = [new(ScenarioRun.Event.TimeGenerated!.Value, "bob")] });

        cts.Simulate().ShouldBe(1);

        cts.Output.ShouldContain("error CTS4001: ");
        cts.Output.ShouldNotContain("CTS4020");
    }

    [Theory]
    [InlineData("sample-sucess", "There is no rule \"sample-sucess\".\n    Did you mean sample-success?")]
    [InlineData("--delays=5m,25m", "--delays takes three rising time spans, for example 5m,25m,2h.")]
    [InlineData("--delays=25m,5m,2h", "--delays takes three rising time spans, for example 5m,25m,2h.")]
    [InlineData("--timelines=0", "--timelines takes a number from 1 to 1000.")]
    public void A_wrong_command_line_exits_2(string argument, string said)
    {
        using ScenarioRun cts = new(ByTime);

        cts.Simulate(argument).ShouldBe(2);

        cts.Output.ShouldContain(said);
    }
}
