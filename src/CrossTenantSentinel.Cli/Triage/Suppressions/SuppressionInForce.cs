using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>A suppression that is right and not expired.</summary>
/// <param name="What">Code, reason and last day.</param>
/// <param name="Kind">The kind that the code names.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Content">The handle of the item whose member it is; null for a comment.</param>
/// <param name="IsAbout">Whether it stands where a finding is; codes are compared elsewhere.</param>
internal sealed record SuppressionInForce(Suppression What, FindingKind Kind, Anchor At, string? Content, Predicate<LocatedFinding> IsAbout)
{
    /// <summary>Whether it suppresses a finding.</summary>
    public bool Covers(LocatedFinding located) =>
        located.Finding.Kind.Code == Kind.Code && CheckLevels.IsAdjustable(located.Finding) && IsAbout(located);
}
