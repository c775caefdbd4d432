namespace CrossTenantSentinel.Tables;

/// <summary>
/// Users at risk whose home is this tenant, one row per change: guests are never in it. Filled by the diagnostic setting RiskyUsers. It
/// holds no address and no user id: <see cref="Id"/> is the user's object id.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/aadriskyusers">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record AADRiskyUsers : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? CorrelationId { get; init; }

    /// <summary>Object id of the user: the UserId of other tables.</summary>
    public string? Id { get; init; }

    public bool? IsDeleted { get; init; }
    public bool? IsProcessing { get; init; }
    public string? OperationName { get; init; }
    public string? RiskDetail { get; init; }

    /// <summary>When the risk changed.</summary>
    public DateTime? RiskLastUpdatedDateTime { get; init; }

    /// <summary>none, low, medium, high, hidden (no licence), unknownFutureValue or empty. Test for low, medium and high.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>none, confirmedSafe, remediated, dismissed, atRisk or confirmedCompromised.</summary>
    public string? RiskState { get; init; }

    public string? SourceSystem { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant; users in this table are at home in the tenant that
    /// is connected.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public string? UserDisplayName { get; init; }
    public string? UserPrincipalName { get; init; }
}
