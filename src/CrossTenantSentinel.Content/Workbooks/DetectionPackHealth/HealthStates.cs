namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What tables and detections are found to be.</summary>
internal static class HealthStates
{
    /// <summary>The table has events.</summary>
    public const string Flowing = "events";

    /// <summary>The table had events, and none for much longer than usual.</summary>
    public const string Stopped = "stopped";

    /// <summary>The table is missing, or has been empty for at least 30 days.</summary>
    public const string Absent = "no events";

    /// <summary>Every table that the detection reads has events.</summary>
    public const string Ready = "ready";

    /// <summary>Some tables that the detection reads have events.</summary>
    public const string Partial = "partly";

    /// <summary>No table that the detection reads has events.</summary>
    public const string Blind = "blind";
}
