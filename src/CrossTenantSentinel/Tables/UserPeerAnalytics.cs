namespace CrossTenantSentinel.Tables;

/// <summary>
/// The peers of a user, ranked by common groups and mailing lists. Filled by Sentinel's user and entity behavior analytics. No connector is
/// confirmed for it, so it requires none.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/userpeeranalytics">table reference</see>.
/// </remarks>
public sealed record UserPeerAnalytics : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }
    public string? _ResourceId { get; init; }
    public string? _SubscriptionId { get; init; }

    /// <summary>The Entra tenant of the user.</summary>
    public string? AADTenantId { get; init; }

    public string? PeerUserId { get; init; }
    public string? PeerUserName { get; init; }
    public string? PeerUserPrincipalName { get; init; }

    /// <summary>1 is the closest peer.</summary>
    public int? Rank { get; init; }

    public string? SourceSystem { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AADTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public string? Type { get; init; }
    public string? UserId { get; init; }
    public string? UserName { get; init; }
    public string? UserPrincipalName { get; init; }
}
