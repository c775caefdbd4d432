namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>What the rows of a watchlist must obey beyond their types. Rules see values as the watchlist holds them: as text.</summary>
public abstract record RowRule
{
    /// <summary>What the rows break.</summary>
    /// <param name="rows">The rows, by name of the column.</param>
    public abstract IEnumerable<RowMistake> Mistakes(IReadOnlyList<IReadOnlyDictionary<string, string>> rows);
}
