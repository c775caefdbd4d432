using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Tests.Cli.Reporting;

/// <summary>A report with every kind of place, severity and decision, and with characters that formats give a meaning.</summary>
internal static class SampleReport
{
    public static readonly FindingKind Kind = new() { Code = "CTS9998", Title = "Sample, of a \"kind\": 100%", Why = "It is one_two *three*.", Instead = "Do otherwise." };

    public static readonly FindingKind Other = new() { Code = "CTS9997", Title = "Other sample", Why = "It is another.", Instead = "Leave it.", Severity = FindingSeverity.Warning, IsOffByDefault = true };

    public static Report Report { get; } = new(1,
    [
        new LocatedFinding(Kind.At(Anchor.Nowhere, "nowhere; 50% of [it]\nand more"), null),
        At(Kind, SourceSpan.WholeFile("rules/a b;c,d:e%.yaml"), "whole file"),
        At(Other, new SourceSpan("rules/b.yaml", 2, 0, 2, 0), "line only"),
        At(Other, new SourceSpan("rules/b.yaml", 3, 5, 3, 9), "one line") with { Fingerprint = "00112233", Fix = new LocatedFix("Write \"x\"", [new LocatedEdit(new SourceSpan("rules/b.yaml", 3, 5, 3, 9), "x\n\"y\""), new LocatedEdit(new SourceSpan("rules/c.yaml", 1, 1, 1, 1), "z")]) },
        At(Kind, new SourceSpan("rules/b.yaml", 4, 5, 6, 2), "several lines", cause: "table Contoso_CL", help: "One.\nTwo.") with { Fingerprint = "00112233" },
        At(Kind, new SourceSpan("rules/b.yaml", 7, 1, 7, 2), "again", cause: "table Contoso_CL"),
        At(Kind, new SourceSpan("rules/b.yaml", 8, 1, 8, 1), "and again", cause: "table Contoso_CL"),
        At(Kind, new SourceSpan("rules/b.yaml", 9, 1, 9, 1), "note \u0001 \ud83d\ude00") with { Finding = Kind.At(Anchor.Nowhere, "note \u0001 \ud83d\ude00") with { Severity = FindingSeverity.Note, Origin = "KS142", Content = "xt-sample" } },
    ])
    {
        Accepted =
        [
            At(Kind, new SourceSpan("rules/a.yaml", 1, 1, 1, 2), "suppressed") with { Accepted = new Acceptance(AcceptanceKind.Suppressed, "the gallery demands it") },
            At(Other, new SourceSpan("rules/a.yaml", 2, 1, 2, 2), "known") with { Accepted = new Acceptance(AcceptanceKind.InBaseline, "Known.") },
        ],
        Checked = 4,
        MaxPerCause = 2,
        Root = Path.GetTempPath(),
        Closing = "said last",
    };

    public static string Write(IReportWriter writer, Report? report = null)
    {
        using StringWriter output = new();
        writer.Write(report ?? Report, output);
        return output.ToString();
    }

    private static LocatedFinding At(FindingKind kind, SourceSpan span, string message, string? cause = null, string? help = null) =>
        new(kind.At(Anchor.Nowhere, message, help) with { Cause = cause }, span);
}
