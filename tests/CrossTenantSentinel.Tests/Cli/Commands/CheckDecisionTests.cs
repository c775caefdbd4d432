using System.Text.Json;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Checks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Commands;

/// <summary>What people decide about findings of the pack, from the command line to the report.</summary>
public sealed class CheckDecisionTests : IDisposable
{
    private const string File = "tests/CrossTenantSentinel.Tests/Cli/Commands/CheckDecisionTests.cs";

    private readonly CtsRun cts = new();

    public CheckDecisionTests() => cts.Surroundings = cts.Surroundings with { Clock = new FixedClock(new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero)), Pack = _ => Catalog.Of([Broken]) };

    /// <summary>A hunt that spells a column in another case, and says why that is to be kept.</summary>
    private static Detections.HuntingQuery<SampleRules.Row> Broken { get; } = SampleRules.Hunt with
    {
        Query = KqlText.Query($"""
            SigninLogs
            | where resulttype == "0"
            | where userid == "1"
            """),
    };

    public void Dispose() => cts.Dispose();

    [Fact]
    public void An_item_suppresses_its_own_findings_until_the_last_day()
    {
        Misbind();
        cts.Run("check").ShouldBe(1);

        Suppress(new Suppression("CTS2001", "the columns come next month", new(2026, 11, 26)));
        cts.Run("check").ShouldBe(0);
        cts.Output.ShouldBe("Checked 1 item. 0 errors, 0 warnings, 0 notes. 2 suppressed.\n");

        Suppress(new Suppression("CTS2001", "the columns come next month", new(2026, 11, 25)));
        cts.Run("check").ShouldBe(1);
        cts.Output.ShouldContain("error CTS3904: The suppression of CTS2001 expired on 2026-11-25: the columns come next month\n");
        cts.Output.ShouldEndWith("3 errors, 0 warnings, 0 notes.\n");
    }

    [Fact]
    public void A_suppression_that_is_wrong_or_not_needed_is_an_error_of_its_item()
    {
        Suppress(new("CTS2001", "the columns come next month", new(2027, 1, 31)), new("CTS2001", "so", new(2027, 1, 31)), new("CTS2099", "there is no such code", new(2027, 1, 31)));

        cts.Run("check", "--format", "json").ShouldBe(1);

        JsonElement[] findings = [.. JsonDocument.Parse(cts.Output).RootElement.GetProperty("findings").EnumerateArray()];
        findings.Select(finding => finding.GetProperty("code").GetString()).Order(StringComparer.Ordinal).ShouldBe(["CTS3902", "CTS3903", "CTS3906"]);
        findings.ShouldAllBe(finding => finding.GetProperty("content").GetString() == "sample-hunt");
    }

    [Fact]
    public void Suppressed_errors_do_not_hold_emission_back()
    {
        Misbind();
        cts.Run("emit").ShouldBe(1);

        Suppress(new Suppression("CTS2001", "the columns come next month", new(2026, 11, 26)));
        cts.Run("emit").ShouldBe(0);
    }

    [Fact]
    public void Levels_come_from_the_settings_and_warnings_become_errors_when_asked()
    {
        Misbind();
        cts.Root.Write("cts.json", "{ \"Checks\": { \"CTS2001\": \"warning\" } }");

        cts.Run("check").ShouldBe(0);
        cts.Output.ShouldEndWith("0 errors, 2 warnings, 0 notes.\n");
        cts.Run("check", "--warn-as-error").ShouldBe(1);
        cts.Run("check", "--warn-as-error=CTS2002").ShouldBe(0);
        cts.Run("check", "--warn-as-error=cts2001,CTS2002").ShouldBe(1);
        cts.Run("check", "--set", "Checks:CTS2001=off").ShouldBe(0);
        cts.Output.ShouldEndWith("0 errors, 0 warnings, 0 notes.\n");
    }

    [Theory]
    [InlineData("--warn-as-error=CTS20011")]
    [InlineData("--warn-as-error=rules")]
    [InlineData("--max-per-cause -1")]
    [InlineData("--max-per-cause few")]
    [InlineData("--dry-run")]
    [InlineData("--fix --write-baseline")]
    [InlineData("--baseline none.json")]
    [InlineData("--set Checks:CTS20011=off")]
    public void A_decision_that_cannot_be_meant_exits_2(string options) =>
        cts.Run(["check", .. options.Split(' ')]).ShouldBe(2);

    [Fact]
    public void A_baseline_postpones_what_is_found_today()
    {
        Misbind();

        cts.Run("check", "--write-baseline").ShouldBe(0);
        cts.Output.ShouldBe("Checked 1 item. 0 errors, 0 warnings, 0 notes. 2 in the baseline. Wrote 2 entries to .cts/baseline.json.\n");
        string written = cts.Root.Read(".cts/baseline.json");
        cts.Run("check").ShouldBe(0);
        cts.Run("check", "--format", "json").ShouldBe(0);
        JsonDocument.Parse(cts.Output).RootElement.GetProperty("accepted").GetArrayLength().ShouldBe(2);
        cts.Run("check", "--write-baseline").ShouldBe(0);
        cts.Root.Read(".cts/baseline.json").ShouldBe(written);

        cts.FrontEnd = new ObedientFrontEnd(Broken.RowColumns);
        cts.Run("check").ShouldBe(1);
        cts.Output.ShouldContain("error CTS3911: .cts/baseline.json holds CTS2001");
        cts.Output.ShouldContain("cts check --write-baseline");
        cts.Run("check", "--write-baseline").ShouldBe(0);
        cts.Root.Files().ShouldNotContainKey(".cts/baseline.json");
        cts.Run("check").ShouldBe(0);
    }

    [Fact]
    public void A_baseline_elsewhere_is_named_and_a_malformed_one_stops_the_run()
    {
        Misbind();
        cts.Run("check", "--write-baseline", "--baseline", "known.json").ShouldBe(0);
        cts.Run("check").ShouldBe(1);
        cts.Run("check", "--baseline", "known.json").ShouldBe(0);

        cts.Root.Write("known.json", "{\n  \"version\": 1,\n  oops\n}\n");
        cts.Run("check", "--baseline", "known.json").ShouldBe(2);
        cts.Output.ShouldStartWith("known.json(3,3): error CTS3910: ");
    }

    [Fact]
    public void A_fix_is_shown_then_applied_to_the_raw_string_and_kept_when_the_query_binds()
    {
        Misbind();
        string source = System.IO.File.ReadAllText(Repository.File(File));
        cts.Root.Write(File, source);

        cts.Run("check", "--fix", "--dry-run").ShouldBe(1);
        cts.Output.ShouldContain("+ ");
        cts.Output.ShouldContain("2 fixes would be applied to 1 file.");
        cts.Root.Read(File).ShouldBe(source);

        cts.Run("check", "--fix").ShouldBe(0);
        cts.Output.ShouldContain("CTS2001: Write ResultType\n");
        cts.Output.ShouldContain("2 fixes applied to 1 file. Build and check again");
        Changed(source)
            .ShouldBe(["| where ResultType == \"0\"", "| where UserId == \"1\""]);
    }

    [Fact]
    public void A_fix_with_which_the_query_does_not_bind_is_not_applied()
    {
        string source = System.IO.File.ReadAllText(Repository.File(File));
        cts.Root.Write(File, source);
        cts.FrontEnd = new ObedientFrontEnd(Broken.RowColumns) { Instead = query => query.Contains("UserId ==", StringComparison.Ordinal) ? Bind(query, "\"1\"", "nothing") : Bind(query, "userid", "UserId", "resulttype", "ResultType") };

        cts.Run("check", "--fix").ShouldBe(1);

        cts.Output.ShouldContain("note CTS3920: \"Write UserId\" for CTS2001 is not applied: CTS2001 would be found anew");
        Changed(source).ShouldBe(["| where ResultType == \"0\""]);
    }

    /// <summary>The lines of the file that are not as they were.</summary>
    private IEnumerable<string> Changed(string source) =>
        source.Split('\n').Zip(cts.Root.Read(File).Split('\n')).Where(pair => pair.First != pair.Second).Select(pair => pair.Second.Trim());

    private void Suppress(params Suppression[] suppressions) =>
        cts.Surroundings = cts.Surroundings with { Pack = _ => Catalog.Of([Broken with { Suppressions = suppressions }]) };

    /// <summary>The front end knows the columns in their own case only.</summary>
    private void Misbind() => cts.FrontEnd = new ObedientFrontEnd(Broken.RowColumns) { Instead = query => Bind(query, "userid", "UserId", "resulttype", "ResultType") };

    /// <summary>Finds that names are unknown, given the names that are meant; binds a query without them.</summary>
    private static BoundQuery? Bind(string query, params string[] unknownAndMeant)
    {
        KustoDiagnostic[] diagnostics =
        [
            .. unknownAndMeant.Chunk(2)
                .Where(pair => query.Contains(pair[0], StringComparison.Ordinal))
                .Select(pair => new KustoDiagnostic("KS142", KustoSeverity.Error, $"The name '{pair[0]}' is unknown.", query.IndexOf(pair[0], StringComparison.Ordinal), pair[0].Length) { Candidates = [pair[1]] }),
        ];
        return diagnostics.Length == 0 ? null : new BoundQuery(query, diagnostics, Broken.RowColumns, [], new SyntaxNode("QueryBlock", 0, query.Length, null, null, null, []));
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
