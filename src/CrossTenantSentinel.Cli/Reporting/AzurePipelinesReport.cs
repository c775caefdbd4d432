using System.Globalization;
using System.Text;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>
/// A report as logging commands of Azure Pipelines (Microsoft Learn, "Logging commands"). They know errors and warnings; notes are plain
/// lines.
/// </summary>
public sealed class AzurePipelinesReport : IReportWriter
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
        string message = $"{finding.Message.ReplaceLineEndings(" ")} {(finding.Help ?? finding.Kind.Instead).ReplaceLineEndings(" ")}{(rest is null ? "" : $" ({rest})")}";
        if (finding.Severity == FindingSeverity.Note)
        {
            text.Append(CultureInfo.InvariantCulture, $"{located.Span?.File ?? "cts"}: note {finding.Kind.Code}: {message}\n");
            return;
        }

        text.Append("##vso[task.logissue type=").Append(SeverityText.Of(finding.Severity)).Append(';');
        if (located.Span is { } span)
        {
            text.Append("sourcepath=").Append(Property(span.File)).Append(';');
            if (span.Line > 0)
                text.Append(CultureInfo.InvariantCulture, $"linenumber={span.Line};");
            if (span.Column > 0)
                text.Append(CultureInfo.InvariantCulture, $"columnnumber={span.Column};");
        }

        text.Append("code=").Append(finding.Kind.Code).Append(";]").Append(Data(message)).Append('\n');
    }

    private static string Data(string value) => value
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) => Data(value)
        .Replace("]", "%5D", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal);
}
