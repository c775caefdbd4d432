namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>A rule that looks at one row at a time.</summary>
public abstract record SingleRowRule : RowRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<RowMistake> Mistakes(IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (int index = 0; index < rows.Count; index++)
        {
            if (Mistake(rows[index]) is { } message)
                yield return new RowMistake(index, message);
        }
    }

    /// <summary>What is wrong with a row; null when nothing is.</summary>
    protected abstract string? Mistake(IReadOnlyDictionary<string, string> row);
}
