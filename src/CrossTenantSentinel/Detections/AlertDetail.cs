namespace CrossTenantSentinel.Detections;

/// <summary>An alert detail that incidents can be grouped by, spelled as Sentinel's API spells it.</summary>
public enum AlertDetail
{
    /// <summary>The alert's name.</summary>
    DisplayName,

    /// <summary>The alert's severity.</summary>
    Severity,
}
