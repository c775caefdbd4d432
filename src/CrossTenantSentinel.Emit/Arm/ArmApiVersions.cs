using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>API versions of the resources, in one place. Source: Azure/bicep-types-az, August 2026.</summary>
internal static class ArmApiVersions
{
    /// <summary>The newest stable version of Microsoft.SecurityInsights.</summary>
    public const string SecurityInsights = "2025-09-01";

    /// <summary>The newest preview version of Microsoft.SecurityInsights.</summary>
    public const string SecurityInsightsPreview = "2025-10-01-preview";

    /// <summary>Saved searches: hunting queries and functions.</summary>
    public const string SavedSearches = "2025-07-01";

    /// <summary>The version for a rule: stable, unless the rule has what no stable version knows (kind NRT, sub-techniques, Sentinel entities).</summary>
    public static string Of(AnalyticsRule rule) =>
        rule is NearRealTimeRule || rule.SentinelEntitiesColumn is not null || rule.Techniques.Any(technique => technique.IsSubtechnique)
            ? SecurityInsightsPreview
            : SecurityInsights;
}
