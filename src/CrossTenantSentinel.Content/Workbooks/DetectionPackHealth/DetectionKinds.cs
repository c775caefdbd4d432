namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What kinds of detections are called.</summary>
internal static class DetectionKinds
{
    public const string Scheduled = "scheduled";
    public const string NearRealTime = "near real time";
    public const string Hunting = "hunting";
}
