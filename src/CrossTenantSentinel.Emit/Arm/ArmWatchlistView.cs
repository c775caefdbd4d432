namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Properties of a watchlist.</summary>
internal sealed record ArmWatchlistView(
    string DisplayName,
    string Provider,
    string Source,
    string SourceType,
    string Description,
    string WatchlistAlias,
    string ItemsSearchKey,
    string ContentType,
    int NumberOfLinesToSkip,
    string RawContent);
