using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Watchlists as deployable resources.</summary>
internal static class ArmWatchlists
{
    private const string Type = "Microsoft.OperationalInsights/workspaces/providers/Watchlists";

    /// <summary>The template of a watchlist.</summary>
    /// <param name="watchlist">The watchlist.</param>
    /// <param name="csv">Its rows as CSV.</param>
    public static ArmTemplateView Of(Watchlist watchlist, string csv) => ArmTemplateView.Of(new ArmResourceView(
        Type,
        ArmApiVersions.SecurityInsights,
        ArmName.Sentinel(watchlist.Alias),
        Kind: null,
        Etag: null,
        new ArmWatchlistView(
            watchlist.Name,
            watchlist.Provider,
            $"{watchlist.Alias}.csv",
            "Local",
            watchlist.Description,
            watchlist.Alias,
            watchlist.SearchKey,
            "text/csv",
            NumberOfLinesToSkip: 0,
            csv)));
}
