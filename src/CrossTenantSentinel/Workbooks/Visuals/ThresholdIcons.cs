namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>Names of icons that thresholds use.</summary>
public static class ThresholdIcons
{
    /// <summary>A green tick.</summary>
    public const string Success = "success";

    /// <summary>A red cross.</summary>
    public const string Failed = "failed";

    /// <summary>A yellow triangle.</summary>
    public const string Warning = "warning";

    /// <summary>A clock.</summary>
    public const string Pending = "pending";

    /// <summary>A crossed circle.</summary>
    public const string Disabled = "disabled";

    /// <summary>A question mark.</summary>
    public const string Unknown = "unknown";

    /// <summary>Nothing.</summary>
    public const string Blank = "Blank";
}
