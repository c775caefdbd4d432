namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>Some keys must be there, in rows with a given value.</summary>
/// <param name="Key">The column of the keys; compared without regard to case.</param>
/// <param name="Keys">The keys.</param>
/// <param name="Column">A column.</param>
/// <param name="Value">The value that it has in rows with the keys.</param>
public sealed record Lists(string Key, IReadOnlyList<string> Keys, string Column, string Value) : RowRule
{
    /// <inheritdoc/>
    public override IEnumerable<RowMistake> Mistakes(IReadOnlyList<IReadOnlyDictionary<string, string>> rows) => Keys
        .Where(key => !rows.Any(row => row[Column] == Value && string.Equals(row[Key], key, StringComparison.OrdinalIgnoreCase)))
        .Select(key => new RowMistake(-1, $"There is no row with {Key} {key} and {Column} {Value}."));
}
