using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>Incident grouping that Sentinel refuses, or that selects what the rule does not have.</summary>
public sealed class IncidentGroupingRange : ItemCheck<AnalyticsRule>
{
    /// <summary>CTS1023.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1023",
        Title = "Incident grouping does not fit the rule",
        Why = "Sentinel groups alerts within 5 minutes to 7 days, by entity types that the rule maps and by custom details that it has; a selection must select something.",
        Instead = "Group by what the rule maps, or use IncidentGrouping.ByAllEntities.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(AnalyticsRule item)
    {
        (bool createsIncidents, IncidentGrouping? grouping) = item.Incidents;
        if (grouping is null)
            yield break;
        if (!createsIncidents)
            yield return At(item, "The rule creates no incidents but groups them.", null);
        if (grouping.Lookback < SentinelLimits.ShortestIncidentGrouping || grouping.Lookback > SentinelLimits.LongestIncidentGrouping)
            yield return At(item, $"Incidents are grouped within {Duration.Of(grouping.Lookback)}; Sentinel takes 5m to 7d.", null);
        if (grouping.Matching == IncidentMatching.Selected && grouping is { ByEntities: [], ByAlertDetails: [], ByCustomDetails: [] })
            yield return At(item, "The grouping selects nothing.", null);
        foreach (EntityType type in grouping.ByEntities.Where(type => item.Entities.All(mapping => mapping.Type != type)))
            yield return At(item, $"Incidents are grouped by {type}, which the rule does not map.", type.ToString());
        foreach (string key in grouping.ByCustomDetails.Where(key => item.CustomDetails.All(detail => detail.Key != key)))
            yield return At(item, $"Incidents are grouped by the custom detail \"{key}\", which the rule does not have.", key);
    }

    private static Finding At(AnalyticsRule item, string message, string? text) => Kind.At(item.At(nameof(AnalyticsRule.Incidents), text), message);
}
