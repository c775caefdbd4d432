using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Risk detections of Microsoft Entra ID Protection about users whose home is this tenant: the user risk of guests stays in theirs. Filled
/// by the diagnostic setting UserRiskEvents.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/aaduserriskevents">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record AADUserRiskEvents : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? Activity { get; init; }

    /// <summary>When the risky activity happened.</summary>
    public DateTime? ActivityDateTime { get; init; }

    /// <summary>Dynamic: what else is known about the detection.</summary>
    public Dynamic? AdditionalInfo { get; init; }

    /// <summary>The correlation id of the sign-in, where the detection comes from one.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When it was found.</summary>
    public DateTime? DetectedDateTime { get; init; }

    /// <summary>realtime, nearRealtime, offline or notDefined.</summary>
    public string? DetectionTimingType { get; init; }

    public string? Id { get; init; }

    /// <summary>Address of the risky activity. Spelled unlike the IPAddress of the sign-in tables.</summary>
    public string? IpAddress { get; init; }

    public DateTime? LastUpdatedDateTime { get; init; }

    /// <summary>Dynamic: city, state, countryOrRegion, geoCoordinates.</summary>
    public Dynamic? Location { get; init; }

    public string? OperationName { get; init; }
    public string? RequestId { get; init; }
    public string? RiskDetail { get; init; }

    /// <summary>Kind of detection, for example unlikelyTravel or leakedCredentials.</summary>
    public string? RiskEventType { get; init; }

    /// <summary>none, low, medium, high, hidden (no licence), unknownFutureValue or empty. Test for low, medium and high.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>none, confirmedSafe, remediated, dismissed, atRisk or confirmedCompromised.</summary>
    public string? RiskState { get; init; }

    public string? Source { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant; users in this table are at home in the tenant that
    /// is connected.
    /// </summary>
    public string? TenantId { get; init; }

    public string? TokenIssuerType { get; init; }
    public string? Type { get; init; }
    public string? UserDisplayName { get; init; }

    /// <summary>Object id of the user. The key for joins with the directory and the audit log.</summary>
    public string? UserId { get; init; }

    public string? UserPrincipalName { get; init; }
}
