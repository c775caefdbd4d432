namespace CrossTenantSentinel.Tables;

/// <summary>
/// Workload identities at risk, one row per change. Filled by the diagnostic setting RiskyServicePrincipals.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/aadriskyserviceprincipals">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record AADRiskyServicePrincipals : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public bool? AccountEnabled { get; init; }

    /// <summary>Application (client) id.</summary>
    public string? AppId { get; init; }

    public string? CorrelationId { get; init; }
    public string? DisplayName { get; init; }

    /// <summary>Object id of the service principal.</summary>
    public string? Id { get; init; }

    public bool? IsProcessing { get; init; }
    public string? OperationName { get; init; }
    public string? RiskDetail { get; init; }
    public DateTime? RiskLastUpdatedDateTime { get; init; }

    /// <summary>none, low, medium, high, hidden (no licence), unknownFutureValue or empty. Test for low, medium and high.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>none, confirmedSafe, remediated, dismissed, atRisk or confirmedCompromised.</summary>
    public string? RiskState { get; init; }

    public string? ServicePrincipalType { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
}
