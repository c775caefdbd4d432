namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>A column holds one of a few words, spelled exactly so.</summary>
/// <param name="Column">The column.</param>
/// <param name="Words">The words.</param>
public sealed record OneOf(string Column, params IReadOnlyList<string> Words) : SingleRowRule
{
    /// <inheritdoc/>
    protected override string? Mistake(IReadOnlyDictionary<string, string> row) =>
        Words.Contains(row[Column], StringComparer.Ordinal) ? null : $"{Column} is \"{row[Column]}\"; it is one of {string.Join(", ", Words)}.";
}
