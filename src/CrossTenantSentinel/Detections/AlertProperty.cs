namespace CrossTenantSentinel.Detections;

/// <summary>An alert property that a rule can set from a column, spelled as Sentinel's API spells it (stable 2025-09-01).</summary>
public enum AlertProperty
{
    /// <summary>Link to the alert in its product.</summary>
    AlertLink,

    /// <summary>Confidence level.</summary>
    ConfidenceLevel,

    /// <summary>Confidence score, 0 to 1.</summary>
    ConfidenceScore,

    /// <summary>Further links.</summary>
    ExtendedLinks,

    /// <summary>Product name.</summary>
    ProductName,

    /// <summary>Provider name.</summary>
    ProviderName,

    /// <summary>Product component.</summary>
    ProductComponentName,

    /// <summary>What to do about the alert.</summary>
    RemediationSteps,

    /// <summary>ATT&amp;CK techniques.</summary>
    Techniques,
}
