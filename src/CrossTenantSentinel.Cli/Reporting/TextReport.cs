using System.Globalization;
using System.Text;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>
/// A report for people and build tools. A finding is one line in MSBuild's canonical form, <c>path(line,col): error CTS2001: message</c>,
/// the path relative to the repository root; what to do follows on indented lines. Findings of one stated cause stand together.
/// </summary>
/// <param name="coloured">Whether severities are coloured.</param>
public sealed class TextReport(bool coloured) : IReportWriter
{
    /// <summary>What stands in place of a path in findings that belong to no file; MSBuild's form asks for an origin.</summary>
    private const string Tool = "cts";

    /// <summary>Writes the report.</summary>
    public void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        report.Body?.Invoke(output);
        StringBuilder text = new(report.Styled?.Invoke(coloured) ?? report.Text);
        foreach (ShownFinding shown in ShownFinding.Of(report.Findings, report.MaxPerCause))
        {
            Append(shown.Located, text);
            if (shown.Rest is { } rest)
                text.Append("    ").Append(rest).Append('\n');
        }

        if (report.Closing is { } closing)
            text.Append(closing).Append('\n');
        output.Write(text);
    }

    private void Append(LocatedFinding located, StringBuilder text)
    {
        Finding finding = located.Finding;
        text.Append(Origin(located.Span)).Append(": ").Append(Coloured(finding.Severity)).Append(' ').Append(finding.Kind.Code).Append(": ").Append(finding.Message.ReplaceLineEndings(" "));
        if (finding.Origin is not null)
            text.Append(" (").Append(finding.Origin).Append(')');
        text.Append('\n');
        foreach (string line in (finding.Help ?? finding.Kind.Instead).Split('\n'))
            text.Append("    ").Append(line).Append('\n');
    }

    private static string Origin(SourceSpan? span) => span switch
    {
        null => Tool,
        { Line: 0 } => span.File,
        { Column: 0 } => string.Create(CultureInfo.InvariantCulture, $"{span.File}({span.Line})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.File}({span.Line},{span.Column})"),
    };

    private string Coloured(FindingSeverity severity)
    {
        string name = SeverityText.Of(severity);
        if (!coloured)
            return name;
        string colour = severity switch
        {
            FindingSeverity.Error => "\e[31m",
            FindingSeverity.Warning => "\e[33m",
            _ => "\e[36m",
        };
        return $"{colour}{name}\e[0m";
    }
}
