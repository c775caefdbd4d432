namespace CrossTenantSentinel.Tables;

/// <summary>
/// Network traffic that Global Secure Access carried or blocked, universal tenant restrictions included. Filled by the diagnostic setting
/// NetworkAccessTrafficLogs of Microsoft Entra ID.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/networkaccesstraffic">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record NetworkAccessTraffic : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? AccessType { get; init; }
    public string? Action { get; init; }
    public string? AgentVersion { get; init; }
    public string? AIAgentId { get; init; }
    public string? AIAgentName { get; init; }
    public int? AIDetectionConfidence { get; init; }
    public string? AIDetectionEvidence { get; init; }
    public string? AppId { get; init; }
    public string? AppSegmentId { get; init; }
    public string? CloudAppCatalogId { get; init; }
    public string? CloudAppCategories { get; init; }
    public string? CloudAppCategory { get; init; }
    public int? CloudAppComplianceScore { get; init; }
    public int? CloudAppGeneralScore { get; init; }
    public int? CloudAppLegalScore { get; init; }
    public string? CloudAppLoginUser { get; init; }
    public string? CloudAppName { get; init; }
    public int? CloudAppRiskScore { get; init; }
    public string? ConnectionId { get; init; }
    public string? ConnectionStatus { get; init; }
    public string? ConnectorId { get; init; }
    public string? ConnectorIp { get; init; }
    public string? ConnectorName { get; init; }
    public string? Description { get; init; }
    public string? DestinationFqdn { get; init; }
    public string? DestinationIp { get; init; }
    public int? DestinationPort { get; init; }
    public string? DestinationUrl { get; init; }
    public string? DestinationWebCategories { get; init; }
    public string? DeviceCategory { get; init; }
    public string? DeviceId { get; init; }
    public string? DeviceOperatingSystem { get; init; }
    public string? DeviceOperatingSystemVersion { get; init; }
    public string? DnsResponseOrigin { get; init; }
    public string? FilteringProfileId { get; init; }
    public string? FilteringProfileName { get; init; }
    public string? HttpMethod { get; init; }
    public string? HttpRequestContentType { get; init; }
    public string? HttpResponseContentType { get; init; }
    public string? HttpUserAgent { get; init; }
    public string? InitiatingProcessName { get; init; }
    public bool? IsAgentic { get; init; }
    public bool? IsTokenAgentic { get; init; }
    public string? KerberosClientName { get; init; }
    public int? KerberosErrorCode { get; init; }
    public string? KerberosErrorCodeName { get; init; }
    public string? KerberosErrorText { get; init; }
    public string? KerberosMsgType { get; init; }
    public int? KerberosNonce { get; init; }
    public string? NetworkProtocol { get; init; }
    public string? OnPremAccount { get; init; }
    public string? OriginHeader { get; init; }
    public string? PolicyId { get; init; }
    public string? PolicyName { get; init; }
    public string? PolicyRuleId { get; init; }
    public string? ProcessArgs { get; init; }
    public string? ProcessingRegion { get; init; }
    public string? ProcessTree { get; init; }
    public string? Realm { get; init; }
    public long? ReceivedBytes { get; init; }
    public string? ReferrerHeader { get; init; }
    public string? RemoteNetworkId { get; init; }

    /// <summary>The tenant that the traffic was bound for, where it is known.</summary>
    public string? ResourceTenantId { get; init; }

    public int? ResponseCode { get; init; }
    public string? RuleName { get; init; }
    public long? SentBytes { get; init; }
    public string? ServicePrincipalName { get; init; }
    public string? SessionId { get; init; }
    public string? SourceIp { get; init; }
    public int? SourcePort { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the one signed in to is
    /// <see cref="ResourceTenantId"/>.
    /// </summary>
    public string? TenantId { get; init; }

    public string? ThreatType { get; init; }
    public string? TlsAction { get; init; }
    public string? TlsPolicyId { get; init; }
    public string? TlsPolicyName { get; init; }
    public string? TlsRuleId { get; init; }
    public string? TlsRuleName { get; init; }
    public string? TlsStatus { get; init; }
    public DateTime? Token3PExpiry { get; init; }
    public DateTime? Token3PIssuedAt { get; init; }
    public string? Token3PUniqueId { get; init; }
    public DateTime? Token3PValidFrom { get; init; }

    /// <summary>The forwarding profile, for example microsoft365, private or internet.</summary>
    public string? TrafficType { get; init; }

    public string? TransactionId { get; init; }
    public string? TransportProtocol { get; init; }
    public string? Type { get; init; }

    /// <summary>Joins with the UniqueTokenIdentifier of the sign-in tables.</summary>
    public string? UniqueTokenId { get; init; }

    /// <summary>Object id of the user.</summary>
    public string? UserId { get; init; }

    public string? UserPrincipalName { get; init; }
    public string? VendorNames { get; init; }
    public string? XForwardedFor { get; init; }
}
