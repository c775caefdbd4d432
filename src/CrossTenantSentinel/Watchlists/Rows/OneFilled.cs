namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>At least one of several columns is filled.</summary>
/// <param name="Columns">The columns.</param>
public sealed record OneFilled(params IReadOnlyList<string> Columns) : SingleRowRule
{
    /// <inheritdoc/>
    protected override string? Mistake(IReadOnlyDictionary<string, string> row) =>
        Columns.All(column => row[column].Length == 0) ? $"None of {string.Join(", ", Columns)} is filled." : null;
}
