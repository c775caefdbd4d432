using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Changes of Sentinel's own resources, analytics rules above all. Written by Sentinel itself when health monitoring is on, so it requires
/// no connector.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/sentinelaudit">table reference</see>.
/// </remarks>
public sealed record SentinelAudit : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? CorrelationId { get; init; }
    public string? Description { get; init; }

    /// <summary>Dynamic: who changed what, as far as the kind of resource records it.</summary>
    public Dynamic? ExtendedProperties { get; init; }

    public string? OperationName { get; init; }
    public string? SentinelResourceId { get; init; }
    public string? SentinelResourceKind { get; init; }
    public string? SentinelResourceName { get; init; }
    public string? SentinelResourceType { get; init; }
    public string? SourceSystem { get; init; }
    public string? Status { get; init; }

    /// <summary>The id of the Log Analytics workspace that holds the row. Never an Entra tenant; the row does not name one.</summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public string? WorkspaceId { get; init; }
}
