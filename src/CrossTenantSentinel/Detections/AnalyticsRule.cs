using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Detections;

/// <summary>A rule that raises alerts: scheduled or near-real-time.</summary>
public abstract record AnalyticsRule : Detection
{
    private protected AnalyticsRule(SourceLocation declared)
        : base(declared)
    {
    }

    /// <summary>Severity of its alerts, unless <see cref="AlertDetails"/> takes it from a column.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>Status of the template; <see cref="TemplateStatus.Available"/> by default.</summary>
    public TemplateStatus Status { get; init; } = TemplateStatus.Available;

    /// <summary>Alert details taken from the row; none by default.</summary>
    public AlertDetails? AlertDetails { get; init; }

    /// <summary>Whether all rows of a run make one alert or each row its own; <see cref="AlertGrouping.AlertPerResult"/> by default.</summary>
    public AlertGrouping EventGrouping { get; init; } = AlertGrouping.AlertPerResult;

    /// <summary>Incident creation and grouping; by default incidents are created, grouped by all entities within 5 hours.</summary>
    public IncidentConfiguration Incidents { get; init; } = IncidentConfiguration.Default;

    /// <summary>How long the rule rests after an alert, up to 24 hours; null, the default, for never.</summary>
    public TimeSpan? Suppression { get; init; }

    /// <summary>The column that holds a list of ready-made Sentinel entities; null, the default, for none. Emitted with preview API versions only.</summary>
    public string? SentinelEntitiesColumn { get; init; }
}
