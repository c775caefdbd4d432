namespace CrossTenantSentinel.Detections;

/// <summary>How the rows of one run become alerts (Sentinel: <c>eventGroupingSettings.aggregationKind</c>).</summary>
public enum AlertGrouping
{
    /// <summary>All rows make one alert.</summary>
    SingleAlert,

    /// <summary>Each row makes its own alert, up to 150 per run (30 for near-real-time rules).</summary>
    AlertPerResult,
}
