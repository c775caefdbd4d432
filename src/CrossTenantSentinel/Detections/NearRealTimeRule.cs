using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Detections;

/// <summary>A near-real-time (NRT) analytics rule, without its row type. It runs every minute over what was ingested since, so it has no schedule and no trigger.</summary>
public abstract record NearRealTimeRule : AnalyticsRule
{
    private protected NearRealTimeRule(SourceLocation declared)
        : base(declared)
    {
    }
}
