namespace CrossTenantSentinel.Detections;

/// <summary>Severity of an alert, spelled as Sentinel's API spells it; ordered from harmless to grave.</summary>
public enum AlertSeverity
{
    /// <summary>Not a threat; of interest when put together with others.</summary>
    Informational,

    /// <summary>Minimal immediate impact.</summary>
    Low,

    /// <summary>Limited impact, or needs further steps to harm.</summary>
    Medium,

    /// <summary>Wide-ranging access or impact.</summary>
    High,
}
