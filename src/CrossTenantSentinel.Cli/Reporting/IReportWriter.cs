namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>A form that reports are written in.</summary>
public interface IReportWriter
{
    /// <summary>Writes a report, with a line feed at its end.</summary>
    void Write(Report report, TextWriter output);
}
