namespace CrossTenantSentinel.Workbooks;

/// <summary>How a text step is framed.</summary>
public enum TextStyle
{
    /// <summary>No frame.</summary>
    Plain,

    /// <summary>Information.</summary>
    Info,

    /// <summary>Warning.</summary>
    Warning,

    /// <summary>Invitation to use more of a product.</summary>
    Upsell,

    /// <summary>Error.</summary>
    Error,

    /// <summary>Success.</summary>
    Success,
}
