namespace CrossTenantSentinel.Workbooks;

/// <summary>The height of a query step.</summary>
public enum ItemSize
{
    /// <summary>Medium, the portal's default.</summary>
    Medium,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Large.</summary>
    Large,

    /// <summary>As high as its content.</summary>
    Full,

    /// <summary>Very small; for tiles and cards.</summary>
    Tiny,
}
