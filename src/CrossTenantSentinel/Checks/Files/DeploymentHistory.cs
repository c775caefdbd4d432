using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Files;

/// <summary>More templates than a resource group remembers deployments of.</summary>
public sealed class DeploymentHistory : ComparingCheck
{
    /// <summary>CTS3717.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3717",
        Title = "More files than a resource group remembers deployments",
        Why = "Sentinel Repositories makes two deployments for each changed file, and a resource group remembers 800: a full run over more files fails, or pushes others' deployments out.",
        Instead = "Put several resources of one kind into a file.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(Subject subject)
    {
        if (subject is FileSubject file && file.Resources.Any(resource => resource is { IsTop: true, Content: "AnalyticsRule" or "SavedSearch" or "Workbook" or "AutomationRule" }))
            yield return Fact(file, "template", file.At);
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Count * 2 > SentinelLimits.DeploymentHistory)
            yield return Kind.At(facts[0].At, $"{facts.Count} templates make {facts.Count * 2} deployments; a resource group remembers {SentinelLimits.DeploymentHistory}.");
    }
}
