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
    public void Write(Report report, bool json)
    {
        if (json)
            JsonReport.Write(report, surroundings.Output);
        else
            new TextReport(Coloured).Write(report, surroundings.Output);
        surroundings.Output.Flush();
    }
}
