namespace CrossTenantSentinel.Scenarios;

/// <summary>The rows of a watchlist in a scenario.</summary>
public sealed record WatchlistContent
{
    private WatchlistContent(string alias, IReadOnlyList<object> rows) => (Alias, Rows) = (alias, rows);

    /// <summary>The watchlist's alias.</summary>
    public string Alias { get; }

    /// <summary>The rows, of the watchlist's row record.</summary>
    public IReadOnlyList<object> Rows { get; init; }

    /// <summary>The rows of a watchlist.</summary>
    /// <typeparam name="TRow">The watchlist's row record.</typeparam>
    public static WatchlistContent Of<TRow>(string alias, params IReadOnlyList<TRow> rows)
        where TRow : notnull => new(alias, [.. rows.Cast<object>()]);
}
