using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Triage;

/// <summary>Leaves out findings of checks that are off, and gives the others the severity that is decided.</summary>
/// <param name="rules">The decisions.</param>
internal sealed class LevelStep(TriageRules rules)
{
    public IReadOnlyList<LocatedFinding> Apply(IEnumerable<LocatedFinding> findings) =>
    [
        .. findings
            .Where(located => !CheckLevels.IsAdjustable(located.Finding) || rules.Levels.IsOn(located.Finding.Kind))
            .Select(located => located with { Finding = located.Finding with { Severity = SeverityOf(located.Finding) } }),
    ];

    private FindingSeverity SeverityOf(Finding finding)
    {
        FindingSeverity stated = CheckLevels.IsAdjustable(finding) ? rules.Levels.SeverityOf(finding) : finding.Severity;
        return stated == FindingSeverity.Warning && (rules.AllWarningsAreErrors || rules.WarningsThatAreErrors.Contains(finding.Kind.Code))
            ? FindingSeverity.Error
            : stated;
    }
}
