namespace CrossTenantSentinel.Kql.Schema;

/// <summary>A watchlist: its columns arrive in KQL as strings, next to <c>SearchKey</c>.</summary>
/// <param name="Alias">The alias that queries name.</param>
/// <param name="Columns">The column names in order, without <c>SearchKey</c>.</param>
public sealed record WatchlistSchema(string Alias, IReadOnlyList<string> Columns);
