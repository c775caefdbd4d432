using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>Incident grouping that Sentinel refuses, or that selects what the rule does not have.</summary>
public sealed class IncidentGroupingRange : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1023.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1023",
        Title = "Incident grouping does not fit the rule",
        Why = "Sentinel groups alerts within 5 minutes to 7 days, by entity types that the rule maps and by custom details that it has; a selection must select something.",
        Instead = "Group by what the rule maps, or by all entities.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Incidents is not { Grouping: { } at } incidents)
            yield break;
        if (incidents.Lookback is { } lookback && RuleDuration.Of(lookback) is { } reach && (reach < SentinelLimits.ShortestIncidentGrouping || reach > SentinelLimits.LongestIncidentGrouping))
            yield return Kind.At(lookback.At, $"Incidents are grouped within {Duration.Of(reach)}; Sentinel takes 5m to 7d.");
        if (!IsTrue(incidents.GroupingEnabled))
            yield break;

        if (incidents.CreateIncident is { IsKnown: true } creates && !IsTrue(creates))
            yield return Kind.At(at, "The rule creates no incidents but groups them.");
        if (incidents.MatchingMethod is { Text: nameof(IncidentMatching.AllEntities) } method && subject is { Form: not SubjectForm.Arm, Entities: null or [], SentinelEntities: [] })
            yield return Kind.At(method.At, "Alerts are grouped by all their entities, but the rule maps none.");
        if (incidents.MatchingMethod is not { Text: nameof(IncidentMatching.Selected) })
            yield break;
        if (incidents is { ByEntities: [], ByAlertDetails: [], ByCustomDetails: [] })
            yield return Kind.At(at, "The grouping selects nothing.");
        foreach (Stated type in incidents.ByEntities.Where(type => type.IsKnown && IsMapped(subject, type.Text) == false))
            yield return Kind.At(type.At, $"Incidents are grouped by {type.Text}, which the rule does not map.");
        foreach (Stated key in incidents.ByCustomDetails.Where(key => key.IsKnown && subject is not { Form: SubjectForm.Arm, CustomDetails: [] } && subject.CustomDetails.All(detail => !Is(detail.Name, key.Text))))
            yield return Kind.At(key.At, $"Incidents are grouped by the custom detail \"{key.Text}\", which the rule does not have.");
    }

    private static bool IsTrue(Stated? stated) => stated is { IsKnown: true } && stated.Text.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where that is unknown: a template may work out its mappings, and a type that does not exist is reported elsewhere.</summary>
    private static bool? IsMapped(RuleSubject subject, string type) =>
        (subject.Entities is null && subject.Form == SubjectForm.Arm) || !Enum.GetNames<EntityType>().Contains(type, StringComparer.Ordinal) ? null
        : subject.Entities?.Any(mapping => Is(mapping.Type, type)) == true;

    private static bool Is(Stated? stated, string text) => stated is null or { IsKnown: false } || stated.Text.Equals(text, StringComparison.Ordinal);
}
