namespace CrossTenantSentinel.Tables;

/// <summary>
/// What a user can reach, directly or through groups. Filled by Sentinel's user and entity behavior analytics. No connector is confirmed
/// for it, so it requires none.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/useraccessanalytics">table reference</see>.
/// </remarks>
public sealed record UserAccessAnalytics : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? _ResourceId { get; init; }
    public string? _SubscriptionId { get; init; }

    /// <summary>The Entra tenant of the user.</summary>
    public string? AADTenantId { get; init; }

    public string? AccessEndReason { get; init; }
    public DateTime? AccessEndTime { get; init; }
    public string? AccessId { get; init; }
    public string? AccessLevel { get; init; }
    public DateTime? AccessStartTime { get; init; }
    public string? AccessType { get; init; }
    public string? SourceEntityId { get; init; }
    public string? SourceEntityName { get; init; }
    public string? SourceEntityType { get; init; }
    public string? SourceSystem { get; init; }
    public string? TargetEntityId { get; init; }
    public string? TargetEntityName { get; init; }
    public string? TargetEntityType { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AADTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
}
