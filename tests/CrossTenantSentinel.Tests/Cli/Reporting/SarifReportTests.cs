using System.Text.Json;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Tests.Cli.Commands;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Reporting;

public class SarifReportTests
{
    private static readonly DiagnosticsPage Page = new("https://contoso.example/DIAGNOSTICS.md");

    private static readonly JsonElement Run = JsonDocument.Parse(SampleReport.Write(new SarifReport(Page))).RootElement.GetProperty("runs")[0];

    private static JsonElement[] Results => [.. Run.GetProperty("results").EnumerateArray()];

    [Fact]
    public void A_log_is_valid_by_the_published_schema()
    {
        SarifLog.Mistakes(SampleReport.Write(new SarifReport(Page))).ShouldBeEmpty();
        SarifLog.Mistakes(SampleReport.Write(new SarifReport(null), Report.Of([]))).ShouldBeEmpty();
        SarifLog.Mistakes("""{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "cts", "rules": [ { } ] } } } ] }""").ShouldContain("'id'");
    }

    [Fact]
    public void Mistakes_of_the_command_line_are_a_log_as_well()
    {
        using CtsRun cts = new();

        cts.Run("check", "--format", "sarif", "--root").ShouldBe(2);

        SarifLog.Mistakes(cts.Output).ShouldBeEmpty();
        JsonElement invocation = JsonDocument.Parse(cts.Output).RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("descriptor").GetProperty("id").GetString().ShouldBe(CtsCommandLine.Misused.Code);
    }

    [Fact]
    public void A_rule_carries_what_explain_says()
    {
        JsonElement[] rules = [.. Run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        rules.Select(rule => rule.GetProperty("id").GetString()).ShouldBe(["CTS9997", "CTS9998"]);
        JsonElement rule = rules[1];
        rule.GetProperty("name").GetString().ShouldBe("SampleOfAKind100");
        rule.GetProperty("shortDescription").GetProperty("text").GetString().ShouldBe($"{SampleReport.Kind.Title}.");
        rule.GetProperty("fullDescription").GetProperty("text").GetString().ShouldBe(SampleReport.Kind.Why);
        rule.GetProperty("help").GetProperty("text").GetString().ShouldBe("It is one_two *three*. Do otherwise.");
        rule.GetProperty("help").GetProperty("markdown").GetString().ShouldBe("It is one_two \\*three\\*.\n\n**What to do**: Do otherwise.");
        rule.GetProperty("helpUri").GetString().ShouldBe("https://contoso.example/DIAGNOSTICS.md#cts9998");
        rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe("error");
        rules[0].GetProperty("defaultConfiguration").GetProperty("enabled").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Every_result_names_its_rule_and_its_place()
    {
        Results.Length.ShouldBe(9, "all findings, accepted ones too, but the one that belongs to no file");
        foreach (JsonElement result in Results)
        {
            JsonElement rule = Run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            rule.GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
            Place(result).GetProperty("artifactLocation").GetProperty("uriBaseId").GetString().ShouldBe("%SRCROOT%");
        }

        Place(Results[0]).GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("rules/a%20b%3Bc%2Cd%3Ae%25.yaml");
        Place(Results[0]).TryGetProperty("region", out _).ShouldBeFalse("the file as a whole");
        Place(Results[1]).GetProperty("region").GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("").ShouldBe("""{"startLine":2,"endLine":2}""");
        Place(Results[3]).GetProperty("region").GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("").ShouldBe("""{"startLine":4,"startColumn":5,"endLine":6,"endColumn":2}""");
        Run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        Results.Select(result => result.GetProperty("level").GetString()).ShouldBe(["error", "warning", "warning", "error", "error", "error", "note", "error", "warning"]);
        Results[3].GetProperty("message").GetProperty("text").GetString().ShouldBe("several lines\nOne.\nTwo.");
    }

    [Fact]
    public void What_belongs_to_no_file_is_a_notification() =>
        Run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString().ShouldBe("nowhere; 50% of [it] and more");

    [Fact]
    public void Fingerprints_of_findings_that_look_alike_are_numbered() => Results
        .Where(result => result.TryGetProperty("partialFingerprints", out _))
        .Select(result => result.GetProperty("partialFingerprints").GetProperty("ctsFinding/v1").GetString())
        .ShouldBe(["00112233:1", "00112233:2"]);

    [Fact]
    public void A_fix_is_its_edits_file_by_file()
    {
        JsonElement fix = Results[2].GetProperty("fixes")[0];

        fix.GetProperty("description").GetProperty("text").GetString().ShouldBe("Write \"x\".");
        fix.GetProperty("artifactChanges").EnumerateArray().Select(change => change.GetProperty("artifactLocation").GetProperty("uri").GetString()).ShouldBe(["rules/b.yaml", "rules/c.yaml"]);
        JsonElement replacement = fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        replacement.GetProperty("deletedRegion").GetProperty("endColumn").GetInt32().ShouldBe(9);
        replacement.GetProperty("insertedContent").GetProperty("text").GetString().ShouldBe("x\n\"y\"");
    }

    [Fact]
    public void Accepted_findings_are_suppressed_with_their_reason() => Results
        .Where(result => result.TryGetProperty("suppressions", out _))
        .Select(result => $"{result.GetProperty("suppressions")[0].GetProperty("kind")}: {result.GetProperty("suppressions")[0].GetProperty("justification")}")
        .ShouldBe(["inSource: the gallery demands it", "external: Known."]);

    private static JsonElement Place(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");
}
