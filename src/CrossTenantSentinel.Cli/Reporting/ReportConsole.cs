using CrossTenantSentinel.Cli.Processes;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>Writes reports to standard output.</summary>
/// <param name="surroundings">The process.</param>
public sealed class ReportConsole(Surroundings surroundings)
{
    /// <summary>Whether text is coloured: for a person at a terminal that knows colours, unless NO_COLOR is set (no-color.org).</summary>
    private bool Coloured =>
        surroundings.OutputIsTerminal
        && string.IsNullOrEmpty(surroundings.Environment.GetValueOrDefault("NO_COLOR"))
        && surroundings.Environment.GetValueOrDefault("TERM") is not "dumb"
        && (!OperatingSystem.IsWindows() || surroundings.Environment.ContainsKey("WT_SESSION"));

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The value of <c>--format</c>.</param>
    public void Write(Report report, string format)
    {
        ArgumentNullException.ThrowIfNull(report);
        WriterOf(report, format).Write(report, surroundings.Output);
        surroundings.Output.Flush();
    }

    /// <summary>A report that brings a body in the form that was asked for is written as it is.</summary>
    private IReportWriter WriterOf(Report report, string format) => format switch
    {
        "json" => new JsonReport(),
        "sarif" => new SarifReport(DiagnosticsPage.Of(surroundings)),
        "github" => new GitHubReport(),
        "azdo" => new AzurePipelinesReport(),
        "junit" when report.Body is null => new JUnitReport(),
        _ => new TextReport(Coloured),
    };
}
