using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Triage;

/// <summary>
/// What could not be checked to the end: a file that cannot be read, a query that does not bind, everything when a tool is missing. That a
/// finding does not occur there means nothing.
/// </summary>
internal sealed class Unchecked
{
    private readonly bool everything;
    private readonly HashSet<string> files;
    private readonly HashSet<string> contents;

    public Unchecked(IReadOnlyList<LocatedFinding> findings)
    {
        LocatedFinding[] obstacles = [.. findings.Where(located => located.Finding is { Severity: FindingSeverity.Error, Kind.Code: ['C', 'T', 'S', '0' or '2', ..] })];
        everything = obstacles.Any(located => located is { Span: null, Finding.Content: null });
        files = [.. obstacles.Select(located => located.Span?.File).OfType<string>()];
        contents = [.. obstacles.Select(located => located.Finding.Content).OfType<string>()];
    }

    /// <summary>Whether that holds for a file or for a piece of content.</summary>
    public bool Includes(string? file, string? content) =>
        everything || (file is not null && files.Contains(file)) || (content is not null && contents.Contains(content));
}
