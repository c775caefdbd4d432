namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>A column is lower case, as queries compare it.</summary>
/// <param name="Column">The column.</param>
public sealed record LowerCase(string Column) : SingleRowRule
{
    /// <inheritdoc/>
    protected override string? Mistake(IReadOnlyDictionary<string, string> row) => row[Column].Any(char.IsUpper) ? $"{Column} is not lower case: \"{row[Column]}\"." : null;
}
