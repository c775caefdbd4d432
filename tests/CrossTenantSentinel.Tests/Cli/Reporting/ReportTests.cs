using System.Text.Json;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Reporting;

public partial class ReportTests
{
    private static readonly FindingKind Kind = new() { Code = "CTS9998", Title = "Sample", Why = "It is one.", Instead = "Do otherwise." };

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Report Sample = Report.Of(
        LocatedFinding.InOrder(
        [
            At(new SourceSpan("src/B.cs", 3, 7, 3, 12), "later file"),
            At(new SourceSpan("src/A.cs", 20, 1, 20, 2), "later line"),
            At(new SourceSpan("src/A.cs", 3, 9, 3, 10), "later column"),
            At(new SourceSpan("src/A.cs", 3, 5, 4, 6), "first of a file") with { Origin = "KS142", Content = "xt-sample", Help = "Did you mean X?\nOr Y?" },
            At(new SourceSpan("src/A.cs", 3, 5, 4, 6), "first of a file") with { Origin = "KS142", Content = "xt-sample", Help = "Did you mean X?\nOr Y?" },
            At(new SourceSpan("src/A.cs", 2, 0, 2, 0), "line only") with { Severity = FindingSeverity.Warning },
            At(SourceSpan.WholeFile("rules/x.yaml"), "whole file") with { Severity = FindingSeverity.Note },
            Kind.At(Anchor.Nowhere, "nowhere"),
        ])) with
    { Checked = 4, Text = "shown first\n", Closing = "said last" };

    [Fact]
    public void Text_is_the_canonical_form_in_order_and_equal_findings_appear_once() => Text(coloured: false).ShouldBe(
        """
        shown first
        cts: error CTS9998: nowhere
            Do otherwise.
        rules/x.yaml: note CTS9998: whole file
            Do otherwise.
        src/A.cs(2): warning CTS9998: line only
            Do otherwise.
        src/A.cs(3,5): error CTS9998: first of a file (KS142)
            Did you mean X?
            Or Y?
        src/A.cs(3,9): error CTS9998: later column
            Do otherwise.
        src/A.cs(20,1): error CTS9998: later line
            Do otherwise.
        src/B.cs(3,7): error CTS9998: later file
            Do otherwise.
        said last

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Colour_changes_nothing_but_the_severity()
    {
        string coloured = Text(coloured: true);

        coloured.ShouldContain("src/A.cs(3,9): \e[31merror\e[0m CTS9998: later column");
        Colour().Replace(coloured, "").ShouldBe(Text(coloured: false));
    }

    [Fact]
    public void A_message_of_several_lines_becomes_one()
    {
        using StringWriter output = new();

        new TextReport(false).Write(Report.Of(1, Kind.At(Anchor.Nowhere, "one\r\ntwo\nthree")), output);

        output.ToString().ShouldStartWith("cts: error CTS9998: one two three\n");
    }

    [Fact]
    public void Json_is_a_versioned_envelope_with_a_fixed_set_of_properties()
    {
        using StringWriter output = new();
        new JsonReport().Write(Sample, output);
        using JsonDocument document = JsonDocument.Parse(output.ToString());
        JsonElement root = document.RootElement;

        root.EnumerateObject().Select(property => property.Name).ShouldBe(["version", "findings", "accepted", "summary"]);
        root.GetProperty("version").GetInt32().ShouldBe(1);
        root.GetProperty("summary").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"errors":5,"warnings":1,"notes":1,"checked":4,"accepted":0}""");
        foreach (JsonElement finding in root.GetProperty("findings").EnumerateArray())
            finding.EnumerateObject().Select(property => property.Name).ShouldBe(["code", "severity", "message", "file", "line", "column", "endLine", "endColumn", "origin", "content", "help", "title", "cause", "fingerprint", "accepted", "fix"]);
        Compact(root.GetProperty("findings")[3]).ShouldBe("""{"code":"CTS9998","severity":"error","message":"first of a file","file":"src/A.cs","line":3,"column":5,"endLine":4,"endColumn":6,"origin":"KS142","content":"xt-sample","help":"Did you mean X?\nOr Y?","title":"Sample","cause":null,"fingerprint":null,"accepted":null,"fix":null}""");
        Compact(root.GetProperty("findings")[0]).ShouldBe("""{"code":"CTS9998","severity":"error","message":"nowhere","file":null,"line":null,"column":null,"endLine":null,"endColumn":null,"origin":null,"content":null,"help":"Do otherwise.","title":"Sample","cause":null,"fingerprint":null,"accepted":null,"fix":null}""");
        Compact(root.GetProperty("findings")[2]).ShouldContain("\"line\":2,\"column\":null,\"endLine\":2,\"endColumn\":null");
    }

    [Fact]
    public void Json_ends_lines_with_line_feeds_and_with_one()
    {
        using StringWriter output = new();
        new JsonReport().Write(Sample, output);

        output.ToString().ShouldNotContain("\r");
        output.ToString().ShouldEndWith("}\n");
    }

    private static Finding At(SourceSpan span, string message) => Kind.At(new Anchor.OfSpan(span), message);

    private static string Text(bool coloured)
    {
        using StringWriter output = new();
        new TextReport(coloured).Write(Sample, output);
        return output.ToString();
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Relaxed);

    [GeneratedRegex("\e\\[[0-9]*m")]
    private static partial Regex Colour();
}
