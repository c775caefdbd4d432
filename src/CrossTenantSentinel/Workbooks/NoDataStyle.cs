namespace CrossTenantSentinel.Workbooks;

/// <summary>How the message of a visual without rows is framed. The values are the service's codes.</summary>
public enum NoDataStyle
{
    /// <summary>Information.</summary>
    Info = 1,

    /// <summary>Invitation to use more of a product.</summary>
    Upsell = 2,

    /// <summary>Success: no row is good news.</summary>
    Success = 3,

    /// <summary>Warning: data that should be there is missing.</summary>
    Warning = 4,

    /// <summary>Error.</summary>
    Error = 5,
}
