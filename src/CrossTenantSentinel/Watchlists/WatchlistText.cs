using System.Globalization;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Watchlists;

/// <summary>
/// Values of watchlist rows as the text that queries get: a watchlist's columns are all strings. The emitted CSV and the rows that
/// scenarios give to a query use the same text.
/// </summary>
public static class WatchlistText
{
    /// <summary>
    /// The text of a value: <c>true</c> and <c>false</c>, GUIDs in lower case, <c>2026-03-02</c> for a day and
    /// <c>2026-03-02T10:00:00Z</c> for another instant (UTC), <c>1.02:00:00</c> for a duration, numbers without grouping, JSON for
    /// dynamic values, and nothing for null. KQL's <c>tobool</c>, <c>todatetime</c>, <c>totimespan</c>, <c>tolong</c>, <c>toreal</c> and
    /// <c>parse_json</c> read it back.
    /// </summary>
    /// <exception cref="ArgumentException">The value is a local time, which depends on the machine, or of a type that rows cannot have.</exception>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        Guid id => id.ToString("D"),
        DateTime { Kind: DateTimeKind.Local } => throw new ArgumentException("A local time depends on the machine: use UTC.", nameof(value)),
        DateTime day when day.TimeOfDay == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        TimeSpan duration => duration.ToString("c", CultureInfo.InvariantCulture),
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Dynamic dynamic => dynamic.Json,
        _ => throw new ArgumentException($"A watchlist cannot hold a {value.GetType().Name}.", nameof(value)),
    };
}
