using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Fixing;

namespace CrossTenantSentinel.Cli.Triage;

/// <summary>What a check looked at and found, before anybody's decisions about it.</summary>
/// <param name="Raw">The findings.</param>
/// <param name="Root">The absolute path of the folder that the baseline lies below.</param>
/// <param name="Count">How many pieces of content were looked at.</param>
public sealed record CheckedFiles(RawFindings Raw, string Root, int Count)
{
    /// <summary>The absolute path of the folder that the paths of findings start from; the root by default.</summary>
    public string Base { get; init; } = Root;

    /// <summary>The levels that settings state; none by default.</summary>
    public CheckLevels Levels { get; init; } = CheckLevels.None;

    /// <summary>Proves fixes; null, the default, when none can be proven.</summary>
    public IFixProof? Proof { get; init; }

    /// <summary>Checks again what fixes have changed; null, the default, when only a build makes the change seen.</summary>
    public Func<RawFindings>? Again { get; init; }
}
