using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Risk detections of Microsoft Entra ID Protection about workload identities. Filled by the diagnostic setting ServicePrincipalRiskEvents.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/aadserviceprincipalriskevents">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record AADServicePrincipalRiskEvents : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? Activity { get; init; }
    public DateTime? ActivityDateTime { get; init; }
    public Dynamic? AdditionalInfo { get; init; }

    /// <summary>Application (client) id.</summary>
    public string? AppId { get; init; }

    public string? CorrelationId { get; init; }
    public DateTime? DetectedDateTime { get; init; }
    public string? DetectionTimingType { get; init; }
    public string? Id { get; init; }

    /// <summary>Address of the risky activity. Spelled unlike the IPAddress of the sign-in tables.</summary>
    public string? IpAddress { get; init; }

    /// <summary>Dynamic array: ids of the credentials concerned.</summary>
    public Dynamic? KeyIds { get; init; }

    public DateTime? LastUpdatedDateTime { get; init; }
    public Dynamic? Location { get; init; }
    public string? OperationName { get; init; }
    public string? RequestId { get; init; }
    public string? RiskDetail { get; init; }
    public string? RiskEventType { get; init; }

    /// <summary>none, low, medium, high, hidden (no licence), unknownFutureValue or empty. Test for low, medium and high.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>none, confirmedSafe, remediated, dismissed, atRisk or confirmedCompromised.</summary>
    public string? RiskState { get; init; }

    public string? ServicePrincipalDisplayName { get; init; }
    public string? ServicePrincipalId { get; init; }
    public string? Source { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }

    public string? TokenIssuerType { get; init; }
    public string? Type { get; init; }
}
