namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>Two values exclude each other.</summary>
/// <param name="Column">A column.</param>
/// <param name="Value">Its value.</param>
/// <param name="Other">Another column.</param>
/// <param name="OtherValue">The value that it must not have then.</param>
public sealed record NeverTogether(string Column, string Value, string Other, string OtherValue) : SingleRowRule
{
    /// <inheritdoc/>
    protected override string? Mistake(IReadOnlyDictionary<string, string> row) =>
        row[Column] == Value && row[Other] == OtherValue ? $"{Column} is {Value}, so {Other} cannot be {OtherValue}." : null;
}
