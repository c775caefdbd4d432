using System.Text.Json;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tests.Cli.Testing;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Mutating;

/// <summary><c>cts mutate</c> over a rule of one scenario, and a shared function.</summary>
public class MutateVerbTests
{
    private static readonly KqlQuery Loose = KqlText.Query($"""
        SigninLogs
        | where ResultType == "0" and isnotempty(ResourceTenantId) and isnotempty(UserId) and ingestion_time() <= now()
        | summarize TimeGenerated = max(TimeGenerated) by UserId
        | project TimeGenerated, UserId
        """);

    private static readonly KqlFunction Successes = new()
    {
        Name = "XT_Successes",
        Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a19"),
        Description = "Successes.",
        Body = KqlText.Query($"""
            SigninLogs
            | where ResultType == "0" and isnotempty(ResourceTenantId) and ingestion_time() <= now()
            """),
    };

    private static readonly EquivalentMutation UserIsNamed = new("isnotempty(UserId)", "Every sign-in has a user.");

    [Fact]
    public void A_change_that_nobody_notices_is_listed_with_its_place()
    {
        using ScenarioRun cts = new(Loose);

        cts.Mutate("--minimum", "0", "--root", Repository.Root).ShouldBe(0, cts.Output);

        (int line, int column) = PlaceOf("isnotempty(UserId)");
        cts.Output.ShouldContain($"MutateVerbTests.cs({line},{column}): warning CTS4010: sample-success: no scenario notices when \"isnotempty(UserId)\" becomes \"true\" (drop-condition).\n");
        cts.Output.ShouldContain("changes: scenarios notice ");
    }

    [Fact]
    public void Scenarios_that_notice_too_few_changes_exit_1()
    {
        using ScenarioRun cts = new(Loose);

        cts.Mutate("--minimum", "100").ShouldBe(1);

        cts.Output.ShouldContain("error CTS4011: sample-success: scenarios notice ");
    }

    [Fact]
    public void A_clause_can_be_known_by_its_beginning()
    {
        using ScenarioRun cts = new(ScenarioRun.Rule(Loose) with { Equivalents = [UserIsNamed with { Clause = "isnotempty(User ..." }] });

        cts.Mutate("--minimum", "0").ShouldBe(0);

        cts.Output.ShouldNotContain("isnotempty(UserId)");
        cts.Output.ShouldContain(", 1 equivalent");
    }

    [Fact]
    public void What_is_equivalent_does_not_count()
    {
        using ScenarioRun cts = new(ScenarioRun.Rule(Loose) with { Equivalents = [UserIsNamed] });

        cts.Mutate("--minimum", "0").ShouldBe(0);

        cts.Output.ShouldNotContain("isnotempty(UserId)");
        cts.Output.ShouldContain(", 1 equivalent");
    }

    [Theory]
    [InlineData("isnotempty(AppId)", null, "no change of \"isnotempty(AppId)\" survives.")]
    [InlineData("isnotempty(UserId)", "drop-leg", "no drop-leg of \"isnotempty(UserId)\" survives.")]
    [InlineData("summarize TimeGenerated = max(TimeGenerated)", null, "no change of \"summarize TimeGenerated = max(TimeGenerated)\" survives.")]
    public void An_equivalent_that_covers_no_survivor_is_an_error(string clause, string? mutation, string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        using ScenarioRun cts = new(ScenarioRun.Rule(Loose, ScenarioRun.Fires, Twice) with { Equivalents = [new EquivalentMutation(clause, "A reason.", mutation)] });

        cts.Mutate("--minimum", "0").ShouldBe(1, cts.Output);

        cts.Output.ShouldContain($"error CTS4012: sample-success: {said}\n");
    }

    [Fact]
    public void A_function_is_changed_once_and_tested_through_its_users()
    {
        KqlQuery query = KqlText.Query($"""
            {Successes}()
            | summarize TimeGenerated = max(TimeGenerated) by UserId
            | project TimeGenerated, UserId
            """);
        using ScenarioRun cts = new(ScenarioRun.Rule(query), Successes);

        cts.Mutate("--minimum", "0", "--format", "json", "--root", Repository.Root).ShouldBe(0, cts.Output);

        using JsonDocument document = JsonDocument.Parse(cts.Output);
        JsonElement[] mutated = [.. document.RootElement.GetProperty("mutated").EnumerateArray()];
        mutated.Select(item => item.GetProperty("content").GetString()).ShouldBe(["sample-success", "XT_Successes"]);
        mutated[0].GetProperty("mutants").EnumerateArray().ShouldNotContain(mutant => mutant.GetProperty("before").GetString()!.Contains("ResultType"));
        JsonElement[] own = [.. mutated[1].GetProperty("mutants").EnumerateArray()];
        (int line, int column) = PlaceOf("ResultType == \"0\" and isnotempty(ResourceTenantId)", after: "XT_Successes");
        JsonElement survivor = own.Single(mutant => mutant.GetProperty("before").GetString() == "ResultType == \"0\"" && mutant.GetProperty("mutation").GetString() == "drop-condition");
        survivor.GetProperty("verdict").GetString().ShouldBe("survived");
        survivor.GetProperty("line").GetInt32().ShouldBe(line);
        survivor.GetProperty("column").GetInt32().ShouldBe(column);
        JsonElement killed = own.Single(mutant => mutant.GetProperty("before").GetString() == "ResultType == \"0\"" && mutant.GetProperty("mutation").GetString() == "flip-comparison");
        killed.GetProperty("because").GetString().ShouldBe("sample-success: a success alerts");
    }

    [Fact]
    public void Nothing_is_changed_while_a_scenario_fails()
    {
        using ScenarioRun cts = new(Loose, ScenarioRun.Fires with { Expect = [] });

        cts.Mutate().ShouldBe(1);

        cts.Output.ShouldContain("error CTS4001: sample-success: ");
        cts.Output.ShouldNotContain("CTS4010");
    }

    [Theory]
    [InlineData("sample-sucess", "There is no detection or used function \"sample-sucess\".\n    Did you mean sample-success?")]
    [InlineData("--minimum=101", "--minimum takes a number from 0 to 100.")]
    public void A_wrong_command_line_exits_2(string argument, string said)
    {
        using ScenarioRun cts = new(Loose);

        cts.Mutate(argument).ShouldBe(2);

        cts.Output.ShouldContain(said);
    }

    private static CrossTenantSentinel.Scenarios.Scenario<ScenarioRun.Row> Twice => ScenarioRun.Fires with
    {
        Name = "the latest of two successes counts",
        Given = [ScenarioRun.Event, ScenarioRun.Event with { TimeGenerated = ScenarioRun.Event.TimeGenerated!.Value.AddMinutes(-5) }],
    };

    private static (int Line, int Column) PlaceOf(string clause, string after = "")
    {
        string source = File.ReadAllText(Repository.File("tests/CrossTenantSentinel.Tests/Cli/Mutating/MutateVerbTests.cs"));
        int place = source.IndexOf(clause, source.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        string before = source[..place];
        return (before.Count(character => character == '\n') + 1, place - before.LastIndexOf('\n'));
    }
}
