using System.Text.Json;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Checks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Commands;

public sealed class PackVerbTests : IDisposable
{
    private static readonly FindingKind MissingProgram = new() { Code = "CTS9997", Title = "Sample", Why = "It is one.", Instead = "Install it." };

    private readonly CtsRun cts = new();

    public void Dispose() => cts.Dispose();

    [Fact]
    public void A_clean_pack_exits_0_and_counts_what_was_checked()
    {
        cts.Run("check").ShouldBe(0);

        cts.Output.ShouldBe("Checked 3 items. 0 errors, 0 warnings, 0 notes.\n");
        cts.Error.ShouldBeEmpty();
        cts.FrontEnd.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public void An_error_exits_1_and_nothing_is_emitted()
    {
        cts.Surroundings = cts.Surroundings with { Pack = _ => Catalog.Of([SampleRules.Rule, SampleRules.Rule with { }]) };

        cts.Run("check").ShouldBe(1);
        cts.Output.ShouldContain(": error CTS1");

        cts.Run("emit").ShouldBe(1);
        cts.Output.ShouldEndWith("Nothing was written.\n");
        Directory.Exists(cts.Root.At("rules")).ShouldBeFalse();
    }

    [Fact]
    public void Warnings_alone_exit_0()
    {
        cts.Run("check", "--set", "AdminNamePrefixes=ADM-").ShouldBe(0);

        cts.Output.ShouldStartWith("cts: warning CTS0112: ");
        cts.Output.ShouldEndWith("0 errors, 1 warning, 0 notes.\n");
    }

    [Fact]
    public void A_front_end_that_cannot_run_is_said_once()
    {
        cts.FrontEnd = new ObedientFrontEnd([]) { Instead = _ => new FrontEndFailure(MissingProgram, "Node.js was not found.") };

        cts.Run("check").ShouldBe(1);

        cts.Output.ShouldBe("cts: error CTS9997: Node.js was not found. 2 queries could not be bound.\n    Install it.\nChecked 3 items. 1 error, 0 warnings, 0 notes.\n");
    }

    [Fact]
    public void A_query_that_fails_the_front_end_is_named_and_the_others_are_bound()
    {
        cts.FrontEnd = new ObedientFrontEnd(SampleRules.Rule.RowColumns) { Instead = _ => cts.FrontEnd.Asked == 1 ? new FrontEndFailure(MissingProgram, "It crashed.") : null };

        cts.Run("check").ShouldBe(1);

        cts.Output.ShouldContain(": error CTS9997: sample-hunt: It crashed.\n");
        cts.FrontEnd.Asked.ShouldBe(2);
    }

    [Fact]
    public void Listing_binds_nothing()
    {
        cts.Run("list").ShouldBe(0);

        cts.FrontEnd.Asked.ShouldBe(0);
        cts.Output.Split('\n').Select(line => line.Split(' ')[0]).ShouldBe(["SampleDirectory", "sample-hunt", "sample-rule", ""]);
        cts.Output.ShouldContain("scheduled rule  Sample rule");
    }

    [Fact]
    public void Listing_for_a_machine_names_handle_kind_name_and_place()
    {
        cts.Run("list", "--format", "json").ShouldBe(0);

        using JsonDocument document = JsonDocument.Parse(cts.Output);
        JsonElement watchlist = document.RootElement.GetProperty("content")[0];
        watchlist.GetProperty("handle").GetString().ShouldBe("SampleDirectory");
        watchlist.GetProperty("kind").GetString().ShouldBe("watchlist");
        watchlist.GetProperty("file").GetString()!.ShouldEndWith("CtsRun.cs");
        watchlist.GetProperty("line").GetInt32().ShouldBeGreaterThan(1);
        document.RootElement.GetProperty("summary").GetProperty("checked").GetInt32().ShouldBe(3);
    }

    [Theory]
    [InlineData("Severity     Low")]
    [InlineData("Schedule     every 1h over the last 1h")]
    [InlineData("Techniques   T1136.003")]
    [InlineData("Entity       Account: ")]
    [InlineData("Details      Count")]
    [InlineData("Tables       SigninLogs")]
    [InlineData("Connectors   AzureActiveDirectory (SigninLogs)")]
    [InlineData("Settings     BaselineDays (--set)")]
    [InlineData("Files        rules/analytics/sample-rule.yaml, rules/arm/sample-rule.rule.json")]
    [InlineData("Columns      TimeGenerated:datetime, UserId:string")]
    [InlineData("    | where ResultType == \"0\"")]
    public void Showing_a_detection_says_everything_known(string line)
    {
        cts.Run("show", "Sample-Rule", "--set", "BaselineDays=3").ShouldBe(0);

        cts.Output.ShouldContain(line);
    }

    [Fact]
    public void Showing_content_with_findings_shows_these_and_only_these()
    {
        cts.Surroundings = cts.Surroundings with { Pack = _ => Catalog.Of([SampleRules.Rule with { Schedule = new(2.Days, 1.Days) }, SampleRules.Hunt with { Name = "" }]) };

        cts.Run("show", "sample-rule").ShouldBe(1);

        cts.Output.ShouldContain("(", Case.Sensitive);
        using CtsRun json = new() { Surroundings = cts.Surroundings };
        cts.Run("show", "sample-rule", "--format", "json").ShouldBe(1);
        using JsonDocument document = JsonDocument.Parse(cts.Output);
        document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("content").GetString()).Distinct().ShouldBe(["sample-rule"]);
        document.RootElement.GetProperty("content")[0].GetProperty("files").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void An_unknown_handle_exits_2_with_the_nearest_one()
    {
        cts.Run("show", "sampel-rule").ShouldBe(2);

        cts.Output.ShouldBe("cts: error CTS0004: There is no content \"sampel-rule\".\n    Did you mean sample-rule?\n");
    }

    [Fact]
    public void Progress_is_for_people_who_watch()
    {
        CrossTenantSentinel.Cli.Reporting.ProgressLine unwatched = new(cts.Surroundings);
        unwatched.Show("working");
        unwatched.Clear();
        cts.Error.ShouldBeEmpty();

        CrossTenantSentinel.Cli.Reporting.ProgressLine watched = new(cts.Surroundings with { ErrorIsTerminal = true });
        watched.Show("working");
        watched.Clear();
        cts.Error.ShouldBe("\r\e[Kworking\r\e[K");
    }
}
