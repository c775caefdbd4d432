using System.Text.Json;
using System.Text.Json.Nodes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Checks.Workbooks;

/// <summary>Whole workbooks, sound and with one thing wrong, as gallery files and inside templates.</summary>
public sealed class WorkbookFileTests(CheckedFiles files) : IClassFixture<CheckedFiles>
{
    private const string Sound = "Checks/Workbooks/sound.txt";

    [Theory]
    [InlineData(".json")]
    [InlineData(".workbook")]
    public void A_sound_workbook_that_uses_much_is_clean(string extension)
    {
        string text = TestFile.Text(Sound);
        Problems(("sound" + extension, extension == ".json" ? text : text.Replace("  \"fromTemplateId\": \"sentinel-ContosoSignIns\",\n", "", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void The_sample_that_cases_complete_is_sound() => Problems(("book.json", CheckSamples.Frame("book.json: workbook", ""))).ShouldBeEmpty();

    [Fact]
    public void The_workbooks_that_are_emitted_are_clean()
    {
        // Templates hold the same workbooks: one is enough to see that they are found there.
        string[] emitted =
        [
            .. Directory.EnumerateFiles(Repository.File("workbooks"), "*.json"),
            .. Directory.EnumerateFiles(Repository.File("workbooks/arm")).Order(StringComparer.Ordinal).Take(1),
            .. Directory.EnumerateFiles(Repository.File("rules/watchlists")),
        ];
        emitted.Length.ShouldBeGreaterThan(2);
        Problems([.. emitted.Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)))]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SelectedApp}\\\"", "SelectedAp}\\\"", "CTS3620", "SelectedAp")]
    [InlineData("\"json\": \"Pick a tab.\"", "\"json\": \"/subscriptions/5f1c2d3e-0a1b-4c2d-8e3f-4a5b6c7d8e9f\"", "CTS3601", "subscriptions/5f1c2d3e-0a1b-4c2d-8e3f-4a5b6c7d8e9f")]
    [InlineData("order by AppDisplayName asc", "order by AppDispalyName asc", "CTS2001", "AppDispalyName")]
    [InlineData("{TimeRange:grain}\",\n              \"size\"", "{Timerange:grain}\",\n              \"size\"", "CTS3622", "Timerange")]
    [InlineData("\"columnMatch\": \"Result\"", "\"columnMatch\": \"Results\"", "CTS3690", "\"Results\"")]
    public void One_thing_wrong_is_found_where_it_is_also_inside_a_template(string sound, string broken, string code, string place)
    {
        string text = TestFile.Text(Sound).Replace(sound, broken, StringComparison.Ordinal);
        text.ShouldNotBe(TestFile.Text(Sound));
        Found(("book.json", text), code, place);
        Found(("template.json", Template(text)), code, place.Replace("\"", "\\u0022", StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_workbook_is_told_apart_from_one_of_another_size()
    {
        string text = TestFile.Text(Sound).Replace("Pick a tab.", new string('x', 100_000), StringComparison.Ordinal);
        Finding finding = files.Check([new("book.json", text)]).Select(located => located.Finding).Single(finding => finding.Kind.Code == "CTS3681");
        finding.Severity.ShouldBe(FindingSeverity.Note);
        finding.Message.ShouldContain("109 kB");
    }

    [Fact]
    public void The_case_of_a_parameter_is_corrected()
    {
        string text = CheckSamples.Frame("book.json: workbook", """{"type": 1, "name": "a", "content": {"json": "{timerange}"}},""");
        LocatedFinding located = files.Check([new("book.json", text)]).Single(located => located.Finding.Kind.Code == "CTS3622");
        located.Finding.Fix.ShouldNotBeNull().Edits.ShouldHaveSingleItem().Replacement.ShouldBe("TimeRange");
    }

    private static string Template(string notebook) => new JsonObject
    {
        ["$schema"] = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        ["contentVersion"] = "1.0.0.0",
        ["resources"] = new JsonArray(new JsonObject
        {
            ["type"] = "Microsoft.Insights/workbooks",
            ["apiVersion"] = "2022-04-01",
            ["name"] = "0d9c4b1e-6a53-4a57-9f9a-2f6f3a1b0c01",
            ["location"] = "[resourceGroup().location]",
            ["kind"] = "shared",
            ["properties"] = new JsonObject { ["displayName"] = "Sign-ins", ["category"] = "sentinel", ["serializedData"] = notebook },
        }),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private IEnumerable<string> Problems(params (string Path, string Text)[] texts) => Located(texts).Select(located => $"{located.Span} {located.Finding.Kind.Code} {located.Finding.Message}");

    private void Found((string Path, string Text) file, string code, string place)
    {
        LocatedFinding located = Located([file]).ShouldHaveSingleItem();
        located.Finding.Kind.Code.ShouldBe(code);
        file.Text.Split('\n')[located.Span!.Line - 1][(located.Span.Column - 1)..].ShouldStartWith(place);
    }

    private IEnumerable<LocatedFinding> Located((string Path, string Text)[] texts) => files
        .Check([.. texts.Select(file => new CheckCase.Input(file.Path, file.Text))])
        .Where(located => located.Finding is { Severity: not FindingSeverity.Note, Kind.IsOffByDefault: false });
}
