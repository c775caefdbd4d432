using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Watchlists and their items as Sentinel stores them. Queries read them through the function _GetWatchlist, which unfolds
/// <see cref="WatchlistItem"/>. Written by Sentinel itself, so it requires no connector.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/watchlist">table reference</see>.
/// </remarks>
public sealed record Watchlist : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _DTItemId { get; init; }
    public string? _DTItemStatus { get; init; }
    public string? _DTItemType { get; init; }
    public DateTime? _DTTimestamp { get; init; }
    public string? _IsBillable { get; init; }

    /// <summary>The Entra tenant of the workspace.</summary>
    public string? AzureTenantId { get; init; }

    public string? CorrelationId { get; init; }
    public Dynamic? CreatedBy { get; init; }
    public DateTime? CreatedTimeUTC { get; init; }
    public string? DefaultDuration { get; init; }
    public Dynamic? EntityMapping { get; init; }
    public DateTime? LastUpdatedTimeUTC { get; init; }
    public string? Notes { get; init; }
    public string? Provider { get; init; }

    /// <summary>The item's value in the watchlist's search key column.</summary>
    public string? SearchKey { get; init; }

    public string? Source { get; init; }
    public string? SourceSystem { get; init; }
    public string? Tags { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AzureTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }

    public DateTime? TimeToLive { get; init; }
    public string? Type { get; init; }
    public Dynamic? UpdatedBy { get; init; }

    /// <summary>The name that _GetWatchlist takes.</summary>
    public string? WatchlistAlias { get; init; }

    public string? WatchlistCategory { get; init; }
    public string? WatchlistId { get; init; }

    /// <summary>Dynamic: the item's columns by name; values are strings.</summary>
    public Dynamic? WatchlistItem { get; init; }

    public string? WatchlistItemId { get; init; }
    public string? WatchlistName { get; init; }
}
