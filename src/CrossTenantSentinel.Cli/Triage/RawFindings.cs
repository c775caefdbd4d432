using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Triage;

/// <summary>Everything that checks found, before anybody's decisions about it, and where such decisions are written.</summary>
/// <param name="Findings">The findings, in order.</param>
public sealed record RawFindings(IReadOnlyList<LocatedFinding> Findings)
{
    /// <summary>The content of the pack that was checked, whose members may suppress findings; none by default.</summary>
    public IReadOnlyList<ContentItem> Items { get; init; } = [];

    /// <summary>The files that were checked, whose comments may suppress findings, by the paths that findings name; none by default.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The text of a file by that path; null when it cannot be read. No file can, by default.</summary>
    public Func<string, string?> Read { get; init; } = static _ => null;

    /// <summary>The path that a file is known by from run to run, by the path that findings name it with; the same by default.</summary>
    public Func<string, string> Lasting { get; init; } = static path => path;

    /// <summary>The way back: the path that findings name a file with; the same by default.</summary>
    public Func<string, string> Named { get; init; } = static path => path;

    /// <summary>Puts further findings in order, with their places.</summary>
    public Func<IEnumerable<Finding>, IReadOnlyList<LocatedFinding>> Locate { get; init; } = static findings => LocatedFinding.InOrder(findings);
}
