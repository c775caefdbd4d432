namespace CrossTenantSentinel.Tables;

/// <summary>
/// HTTP requests to Microsoft Graph for the tenant's data. Filled by a diagnostic setting of Microsoft Entra ID; which of Sentinel's
/// connectors it counts to is not confirmed, so it requires none.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/microsoftgraphactivitylogs">table reference</see>.
/// </remarks>
public sealed record MicrosoftGraphActivityLogs : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }

    /// <summary>The Entra tenant that owns the data. Spelled unlike the AADTenantId of the sign-in tables.</summary>
    public string? AadTenantId { get; init; }

    public string? ApiVersion { get; init; }
    public string? AppId { get; init; }
    public string? ATContent { get; init; }
    public string? ATContentH { get; init; }
    public string? ATContentP { get; init; }
    public int? ClientAuthMethod { get; init; }
    public string? ClientRequestId { get; init; }
    public string? DeviceId { get; init; }
    public int? DurationMs { get; init; }
    public string? IdentityProvider { get; init; }
    public string? IPAddress { get; init; }
    public string? Location { get; init; }
    public string? OperationId { get; init; }
    public string? RequestId { get; init; }
    public string? RequestMethod { get; init; }

    /// <summary>Full URL with query string; at times with a doubled slash after the version.</summary>
    public string? RequestUri { get; init; }

    public int? ResponseSizeBytes { get; init; }
    public int? ResponseStatusCode { get; init; }

    /// <summary>Application permissions, separated by spaces.</summary>
    public string? Roles { get; init; }

    /// <summary>Delegated permissions, separated by spaces.</summary>
    public string? Scopes { get; init; }

    /// <summary>Object id of the application that acts on its own; empty when a user is behind the request.</summary>
    public string? ServicePrincipalId { get; init; }

    public string? SessionId { get; init; }

    /// <summary>The UniqueTokenIdentifier of the sign-in that got the token.</summary>
    public string? SignInActivityId { get; init; }

    public string? SourceSystem { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AadTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public DateTime? TokenIssuedAt { get; init; }
    public string? Type { get; init; }
    public string? UniqueTokenId { get; init; }
    public string? UserAgent { get; init; }

    /// <summary>Object id of the user; empty when an application acts on its own.</summary>
    public string? UserId { get; init; }

    /// <summary>Template ids of the caller's directory roles, separated by spaces.</summary>
    public string? Wids { get; init; }
}
