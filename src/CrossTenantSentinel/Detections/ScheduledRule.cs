using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Detections;

/// <summary>A scheduled analytics rule, without its row type.</summary>
public abstract record ScheduledRule : AnalyticsRule
{
    private protected ScheduledRule(SourceLocation declared)
        : base(declared)
    {
    }

    /// <summary>How often it runs and how far it looks back.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>When the number of rows raises an alert; more than 0 by default.</summary>
    public Trigger Trigger { get; init; } = Trigger.AnyRow;
}
