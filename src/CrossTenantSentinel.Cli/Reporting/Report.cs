using System.Text.Json;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>What a command has to say; how it is said is up to an <see cref="IReportWriter"/>.</summary>
/// <param name="ExitCode">The process's exit code.</param>
/// <param name="Findings">In order.</param>
public sealed record Report(int ExitCode, IReadOnlyList<LocatedFinding> Findings)
{
    /// <summary>Findings that were suppressed or are in the baseline, in order; none by default.</summary>
    public IReadOnlyList<LocatedFinding> Accepted { get; init; } = [];

    /// <summary>How many findings of one cause people are shown; 0, the default, for all. Counts and machines get all.</summary>
    public int MaxPerCause { get; init; }

    /// <summary>The absolute path of the folder that the files of findings are relative to; null, the default, when there is none.</summary>
    public string? Root { get; init; }

    /// <summary>How many pieces of content were looked at; null when the command looks at none.</summary>
    public int? Checked { get; init; }

    /// <summary>What text output shows before the findings; lines that end with line feeds. Nothing by default.</summary>
    public string Text { get; init; } = "";

    /// <summary>The same for text that may be coloured; told whether it is. Null, the default, for <see cref="Text"/>.</summary>
    public Func<bool, string>? Styled { get; init; }

    /// <summary>Writes what text output shows before that, for what is too large for one string. Nothing by default.</summary>
    public Action<TextWriter>? Body { get; init; }

    /// <summary>Properties that JSON output adds to the envelope; none by default.</summary>
    public Action<Utf8JsonWriter>? Json { get; init; }

    /// <summary>The last line of text output, without line feed; none by default.</summary>
    public string? Closing { get; init; }

    /// <summary>A report of findings that exits with 1 when one of them is an error, and otherwise with 0.</summary>
    public static Report Of(IReadOnlyList<LocatedFinding> findings) =>
        new(findings.Any(located => located.Finding.Severity == FindingSeverity.Error) ? Processes.ExitCode.Findings : Processes.ExitCode.Clean, findings);

    /// <summary>A report of findings that exits with a code of its own.</summary>
    public static Report Of(int exitCode, params IEnumerable<Finding> findings) => new(exitCode, LocatedFinding.InOrder(findings));

    /// <summary>How many findings have a severity.</summary>
    public int Count(FindingSeverity severity) => Findings.Count(located => located.Finding.Severity == severity);
}
