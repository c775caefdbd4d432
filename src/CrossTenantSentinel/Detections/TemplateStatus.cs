namespace CrossTenantSentinel.Detections;

/// <summary>Status of a rule template, spelled as Sentinel's API spells it.</summary>
public enum TemplateStatus
{
    /// <summary>Can be installed.</summary>
    Available,

    /// <summary>Is installed.</summary>
    Installed,

    /// <summary>Can not be installed.</summary>
    NotAvailable,
}
