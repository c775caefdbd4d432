using System.Globalization;

namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>A date lies after another one, where both are filled.</summary>
/// <param name="Column">The later date.</param>
/// <param name="Than">The earlier date.</param>
public sealed record Later(string Column, string Than) : SingleRowRule
{
    /// <inheritdoc/>
    protected override string? Mistake(IReadOnlyDictionary<string, string> row) =>
        Instant(row[Column]) is { } later && Instant(row[Than]) is { } earlier && later <= earlier
            ? $"{Column}, {row[Column]}, does not lie after {Than}, {row[Than]}."
            : null;

    private static DateTime? Instant(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime value) ? value : null;
}
