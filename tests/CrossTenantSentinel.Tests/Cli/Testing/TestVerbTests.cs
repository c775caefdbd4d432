using System.Text.Json;
using System.Xml.Linq;
using CrossTenantSentinel.Alerts;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Testing;

/// <summary><c>cts test</c> over a rule of one scenario, sound or wrong in one way.</summary>
public class TestVerbTests
{
    private static readonly Scenario<ScenarioRun.Row> Wrong = new("bob alerts, wrongly")
    {
        Given = [ScenarioRun.Event],
        Expect = [new(Scenario.DefaultNow.AddMinutes(-5), "bob")],
    };

    private static readonly KqlQuery Misspelled = KqlText.Query($"""
        SigninLogs
        | where UserId != "" and ResultType == "Success"
        | project TimeGenerated, UserId
        """);

    [Fact]
    public void Scenarios_that_hold_exit_0_and_are_counted()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound);

        cts.Test().ShouldBe(0, cts.Output);

        cts.Output.ShouldBe("ok      sample-success  9 passed\n9 scenarios: 9 passed, 0 failed.\n");
    }

    [Fact]
    public void A_wrong_scenario_exits_1_shows_the_cell_that_differs_and_points_at_the_line_of_its_name()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound, ScenarioRun.Fires, Wrong);

        cts.Test().ShouldBe(1);

        cts.Output.ShouldContain("FAILED sample-success: bob alerts, wrongly\n  Expected 1 row:\n");
        cts.Output.ShouldContain("    \"2026-03-02T09:55:00Z\"  *\"bob\"*\n");
        cts.Output.ShouldContain("    \"2026-03-02T09:55:00Z\"  *\"alice\"*\n");
        string[] source = File.ReadAllLines(Repository.File("tests/CrossTenantSentinel.Tests/Cli/Testing/TestVerbTests.cs"));
        int line = Array.FindIndex(source, text => text.Contains($"\"{Wrong.Name}\"", StringComparison.Ordinal)) + 1;
        cts.Output.ShouldContain($"TestVerbTests.cs({line}): error CTS4001: sample-success: \"bob alerts, wrongly\" fails: expected 1 row, got as many with other cells.\n");
    }

    [Fact]
    public void Variants_of_a_scenario_that_fails_itself_are_named_only()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound, Wrong);

        cts.Test().ShouldBe(1);

        cts.Output.ShouldContain("  Fails as well: every row twice: bob alerts, wrongly\n");
        cts.Output.Split("error CTS4001").Length.ShouldBe(2);
    }

    [Fact]
    public void An_alert_that_is_not_as_expected_fails_the_scenario()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound, ScenarioRun.Fires with { Alerts = [new ExpectedAlert { Title = "Another title" }] });

        cts.Test().ShouldBe(1);

        cts.Output.ShouldContain("title\n    expected \"Another title\"\n    was      \"Sample success\"\n");
        cts.Output.ShouldContain("fails: alert \"Sample success\": title expected \"Another title\" was \"Sample success\"");
    }

    [Fact]
    public void An_unknown_detection_exits_2_with_the_nearest_one()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound);

        cts.Test("sample-sucess").ShouldBe(2);

        cts.Output.ShouldBe("cts: error CTS0325: There is no detection or proven function \"sample-sucess\".\n    Did you mean sample-success?\n");
    }

    [Fact]
    public void A_filter_that_finds_nothing_exits_2_and_lists_what_there_is()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound);

        cts.Test("--filter", "failure").ShouldBe(2);

        cts.Output.ShouldContain("      a success alerts\n      texts in capitals: a success alerts\n");
    }

    [Fact]
    public void A_filter_looks_at_names_whatever_their_case()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound);

        cts.Test("sample-success", "--filter", "TWICE").ShouldBe(0);

        cts.Output.ShouldEndWith("1 scenario: 1 passed, 0 failed.\n");
    }

    [Fact]
    public void JUnit_has_a_case_for_each_scenario_and_no_findings()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound, ScenarioRun.Fires, Wrong);

        cts.Test("--format", "junit").ShouldBe(1);

        XElement suites = XDocument.Parse(cts.Output).Root!;
        XElement suite = suites.Elements("testsuite").ShouldHaveSingleItem();
        suite.Attribute("name")!.Value.ShouldBe("sample-success");
        XElement[] cases = [.. suite.Elements("testcase")];
        suites.Attribute("tests")!.Value.ShouldBe($"{cases.Length}");
        suites.Attribute("failures")!.Value.ShouldBe($"{cases.Count(test => test.Element("failure") is not null)}");
        cases.Single(test => test.Attribute("name")!.Value == Wrong.Name).Element("failure")!.Value.ShouldContain("*\"bob\"*");
        cases.Single(test => test.Attribute("name")!.Value == "a success alerts").Elements().ShouldBeEmpty();
    }

    [Fact]
    public void JSON_has_scenarios_with_their_alerts_and_findings()
    {
        using ScenarioRun cts = new(ScenarioRun.Sound, ScenarioRun.Fires, Wrong);

        cts.Test("--format", "json").ShouldBe(1);

        using JsonDocument document = JsonDocument.Parse(cts.Output);
        JsonElement[] scenarios = [.. document.RootElement.GetProperty("scenarios").EnumerateArray()];
        JsonElement passed = scenarios.First(scenario => scenario.GetProperty("scenario").GetString() == "a success alerts");
        passed.GetProperty("passed").GetBoolean().ShouldBeTrue();
        passed.GetProperty("alerts")[0].GetProperty("entities")[0].GetProperty("AadUserId").GetString().ShouldBe("alice");
        scenarios.First(scenario => scenario.GetProperty("scenario").GetString() == Wrong.Name).GetProperty("passed").GetBoolean().ShouldBeFalse();
        document.RootElement.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("CTS4001");
    }

    [Fact]
    public void An_explanation_names_the_step_and_the_condition_that_lose_the_rows_and_shows_these()
    {
        using ScenarioRun cts = new(Misspelled);

        cts.Test("--explain", "--filter", "a success").ShouldBe(1);

        cts.Output.ShouldContain("                 1  SigninLogs\n");
        cts.Output.ShouldContain(">       1        0  where UserId != \"\" and ResultType == \"Success\"\n");
        cts.Output.ShouldContain("    true for 1 of 1 row: UserId != \"\"\n  > true for 0 of 1 row: ResultType == \"Success\"\n");
        cts.Output.ShouldContain("  ResultType    UserId\n  0             alice\n");
        cts.Output.Split("All rows are lost here").Length.ShouldBe(2, "variants are explained when they are asked for");
    }

    [Fact]
    public void An_explanation_of_an_empty_input_goes_to_where_it_became_empty()
    {
        using ScenarioRun cts = new(KqlText.Query($"""
            let Known = AuditLogs | where Result == "success" | project UserId = Id;
            SigninLogs
            | join kind=inner Known on UserId
            | project TimeGenerated, UserId
            """));

        cts.Test("--explain", "--filter", "a success").ShouldBe(1);

        cts.Output.ShouldContain("let Known:\n>                0  AuditLogs\n");
        cts.Output.ShouldContain("Nothing comes out of it, because one of its inputs is empty: join kind=inner Known on UserId\n");
        cts.Output.ShouldContain("No rows come from AuditLogs: ");
    }
}
