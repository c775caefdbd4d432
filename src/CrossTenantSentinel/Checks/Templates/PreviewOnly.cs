using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Templates;

/// <summary>Something that only previews of the API have, in a template for a stable version.</summary>
public sealed class PreviewOnly : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3701.</summary>
    public static readonly FindingKind SubTechniques = new()
    {
        Code = "CTS3701",
        Title = "Sub-techniques with a version of the API that has none",
        Why = "Only previews of the API since 2023-12-01 have subTechniques: other versions refuse or drop them.",
        Instead = "Write an apiVersion such as 2025-07-01-preview, or leave the sub-techniques out.",
    };

    /// <summary>CTS3702.</summary>
    public static readonly FindingKind NearRealTime = new()
    {
        Code = "CTS3702",
        Title = "Near-real-time rule with a stable version of the API",
        Why = "Stable versions of the API know Scheduled, Fusion and MicrosoftSecurityIncidentCreation rules only: they refuse the kind NRT.",
        Instead = "Write an apiVersion such as 2025-07-01-preview.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        // Templates of the gallery are not deployed by the version that they state.
        if (subject.Form != SubjectForm.Arm || subject.IsTemplate || subject.Kind == RuleKind.Hunting || subject.ApiVersion is not { IsKnown: true } version)
            yield break;
        if (subject.SubTechniques is [{ } first, ..] && !ApiVersions.HasSubTechniques(version.Text))
            yield return SubTechniques.At(first.At, $"Version {version.Text} of the API has no subTechniques.");
        if (subject.Kind == RuleKind.NearRealTime && !ApiVersions.IsPreview(version.Text))
            yield return NearRealTime.At(version.At, $"Version {version.Text} of the API has no near-real-time rules.");
    }
}
