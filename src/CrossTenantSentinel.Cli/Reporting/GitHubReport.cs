using System.Globalization;
using System.Text;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>
/// A report as workflow commands of GitHub Actions, which show findings beside the lines of a pull request (GitHub Docs, "Workflow commands
/// for GitHub Actions").
/// </summary>
public sealed class GitHubReport : IReportWriter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        StringBuilder text = new();
        foreach (ShownFinding shown in ShownFinding.Of(report.Findings, report.MaxPerCause))
            Append(text, shown.Located, shown.Rest);
        if (report.Closing is { } closing)
            text.Append(closing).Append('\n');
        output.Write(text);
    }

    private static void Append(StringBuilder text, LocatedFinding located, string? rest)
    {
        Finding finding = located.Finding;
        List<string> properties = [];
        if (located.Span is { } span)
        {
            Add("file", span.File);
            AddPlace(span);
        }

        Add("title", $"{finding.Kind.Code}: {finding.Kind.Title}");
        string message = $"{finding.Message.ReplaceLineEndings(" ")}\n{finding.Help ?? finding.Kind.Instead}{(rest is null ? "" : $"\n{rest}")}";
        text.Append("::").Append(CommandOf(finding.Severity)).Append(' ').AppendJoin(',', properties).Append("::").Append(Data(message)).Append('\n');

        void Add(string name, string value) => properties.Add($"{name}={Property(value)}");

        // Columns count only where both ends are on one line.
        void AddPlace(SourceSpan span)
        {
            if (span.Line == 0)
                return;
            Add("line", Number(span.Line));
            if (span.EndLine > span.Line)
                Add("endLine", Number(span.EndLine));
            if (span.Column == 0 || span.EndLine > span.Line)
                return;
            Add("col", Number(span.Column));
            if (span.EndColumn > span.Column)
                Add("endColumn", Number(span.EndColumn));
        }
    }

    private static string CommandOf(FindingSeverity severity) => severity == FindingSeverity.Note ? "notice" : SeverityText.Of(severity);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Data(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) => Data(value)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
