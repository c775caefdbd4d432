namespace CrossTenantSentinel.Tables;

/// <summary>
/// Requests to the user flows and policies of Azure AD B2C tenants. No connector is confirmed for it, so it requires none.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/aadb2crequestlogs">table reference</see>.
/// </remarks>
public sealed record AADB2CRequestLogs : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? _ResourceId { get; init; }
    public string? _SubscriptionId { get; init; }

    /// <summary>The B2C tenant whose log this is.</summary>
    public string? AADTenantId { get; init; }

    public string? CallerIpAddress { get; init; }
    public string? CorrelationId { get; init; }
    public string? OperationName { get; init; }
    public string? ResultSignature { get; init; }
    public string? ResultType { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AADTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
}
