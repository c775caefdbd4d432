namespace CrossTenantSentinel.Tables;

/// <summary>
/// Sign-ins of Microsoft's own applications to the tenant, filled by a diagnostic setting of Microsoft Entra ID. It is not among the data
/// types of Sentinel's connector for Entra ID that could be confirmed, so it requires none.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/microsoftserviceprincipalsigninlogs">table reference</see>.
/// </remarks>
public sealed record MicrosoftServicePrincipalSignInLogs : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }

    /// <summary>Application (client) id. Match on this one, not on the display name.</summary>
    public string? AppId { get; init; }

    /// <summary>The tenant that registered the application; stands in for a home tenant, which this table lacks.</summary>
    public string? AppOwnerTenantId { get; init; }

    public string? Category { get; init; }
    public string? CorrelationId { get; init; }
    public DateTime? CreatedDateTime { get; init; }
    public long? DurationMs { get; init; }
    public string? OperationName { get; init; }
    public string? OperationVersion { get; init; }
    public string? ResourceDisplayName { get; init; }
    public string? ResourceGroup { get; init; }
    public string? ResourceIdentity { get; init; }

    /// <summary>
    /// The tenant that registered the resource's application; with the application's owner all there is to tell a cross-tenant sign-in.
    /// </summary>
    public string? ResourceOwnerTenantId { get; init; }

    public string? ResourceServicePrincipalId { get; init; }
    public string? ResultSignature { get; init; }
    public string? ServicePrincipalCredentialKeyId { get; init; }
    public string? ServicePrincipalCredentialThumbprint { get; init; }
    public string? ServicePrincipalId { get; init; }
    public string? ServicePrincipalName { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public string? UniqueTokenIdentifier { get; init; }
}
