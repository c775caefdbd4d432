namespace CrossTenantSentinel.Tables;

/// <summary>
/// Sign-ins of managed identities of Azure resources. Filled by the diagnostic setting ManagedIdentitySignInLogs of Microsoft Entra ID.
/// There is no home tenant, resource tenant, cross-tenant access type or user type: compare the owners of application and resource. Nested
/// columns are JSON in strings.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/aadmanagedidentitysigninlogs">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record AADManagedIdentitySignInLogs : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }

    /// <summary>
    /// The Entra tenant whose log this is. Whether a sign-in is inbound, outbound or foreign follows from comparing it with home and
    /// resource tenant.
    /// </summary>
    public string? AADTenantId { get; init; }

    public string? Agent { get; init; }

    /// <summary>Application (client) id. Match on this one, not on the display name.</summary>
    public string? AppId { get; init; }

    /// <summary>The tenant that registered the application; stands in for a home tenant, which this table lacks.</summary>
    public string? AppOwnerTenantId { get; init; }

    public string? AuthenticationContextClassReferences { get; init; }
    public string? AuthenticationProcessingDetails { get; init; }
    public string? Category { get; init; }
    public string? ClientCredentialType { get; init; }
    public string? ConditionalAccessAudiences { get; init; }

    /// <summary>JSON array as text, or empty.</summary>
    public string? ConditionalAccessPolicies { get; init; }

    /// <summary>
    /// success, failure, notApplied or unknownFutureValue; casing differs. notApplied is also what interrupted and device sign-ins carry.
    /// </summary>
    public string? ConditionalAccessStatus { get; init; }

    public string? CorrelationId { get; init; }
    public DateTime? CreatedDateTime { get; init; }
    public long? DurationMs { get; init; }
    public string? FederatedCredentialId { get; init; }
    public string? Id { get; init; }
    public string? Identity { get; init; }
    public string? IPAddress { get; init; }
    public string? Level { get; init; }

    /// <summary>Country of the address, two letters (ISO 3166-1).</summary>
    public string? Location { get; init; }

    /// <summary>JSON object as text: city, state, countryOrRegion, geoCoordinates.</summary>
    public string? LocationDetails { get; init; }

    public string? ManagedServiceIdentity { get; init; }

    /// <summary>JSON array as text.</summary>
    public string? NetworkLocationDetails { get; init; }

    public string? OperationName { get; init; }
    public string? OperationVersion { get; init; }
    public string? ResourceDisplayName { get; init; }
    public string? ResourceGroup { get; init; }

    /// <summary>Application id of the resource.</summary>
    public string? ResourceIdentity { get; init; }

    /// <summary>
    /// The tenant that registered the resource's application; with the application's owner all there is to tell a cross-tenant sign-in.
    /// </summary>
    public string? ResourceOwnerTenantId { get; init; }

    public string? ResourceServicePrincipalId { get; init; }
    public string? ResultDescription { get; init; }
    public string? ResultSignature { get; init; }

    /// <summary>
    /// The sign-in error code as text; "0" is success. Compare with a string: a number is accepted by the parser but is a type mismatch.
    /// 500212 is the home tenant's outbound policy, 500213 the resource tenant's inbound policy. Microsoft may change codes.
    /// </summary>
    public string? ResultType { get; init; }

    public string? ServicePrincipalCredentialKeyId { get; init; }
    public string? ServicePrincipalCredentialThumbprint { get; init; }

    /// <summary>Object id of the identity's service principal.</summary>
    public string? ServicePrincipalId { get; init; }

    public string? ServicePrincipalName { get; init; }
    public string? SessionId { get; init; }
    public string? SourceAppClientId { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AADTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public string? UniqueTokenIdentifier { get; init; }
    public string? UserAgent { get; init; }
}
