using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Triage.Baselines;

namespace CrossTenantSentinel.Cli.Triage;

/// <summary>The decisions that findings are reported by.</summary>
/// <param name="Today">The day that expiry of suppressions counts from.</param>
public sealed record TriageRules(DateOnly Today)
{
    /// <summary>The levels of checks; none by default.</summary>
    public CheckLevels Levels { get; init; } = CheckLevels.None;

    /// <summary>Whether every warning is an error; false by default.</summary>
    public bool AllWarningsAreErrors { get; init; }

    /// <summary>Codes whose warnings are errors; none by default.</summary>
    public IReadOnlySet<string> WarningsThatAreErrors { get; init; } = new HashSet<string>();

    /// <summary>Findings that are known and postponed; null, the default, for none.</summary>
    public Baseline? Baseline { get; init; }
}
