using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>Reads KQL's duration literals: <c>14d</c>, <c>1.5h</c>, <c>30minutes</c>, <c>time(1.02:03:04)</c>, <c>timespan(2 days)</c>.</summary>
internal static partial class TimespanLiteral
{
    /// <summary>The duration; null when the text is none, or one out of range.</summary>
    public static TimeSpan? Parse(string text)
    {
        Match call = Call.Match(text);
        string inner = (call.Success ? call.Groups[1].Value : text).Trim().Trim('"', '\'');
        if (WithUnit.Match(inner) is { Success: true } match)
        {
            double ticks = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * TicksOf(match.Groups[2].Value);
            return Math.Abs(ticks) < TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)ticks) : null;
        }

        if (call.Success && int.TryParse(inner, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int days))
            return TimeSpan.FromDays(days);
        return TimeSpan.TryParse(inner, CultureInfo.InvariantCulture, out TimeSpan value) ? value : null;
    }

    private static double TicksOf(string unit) => unit switch
    {
        "d" or "day" or "days" => TimeSpan.TicksPerDay,
        "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "m" or "min" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
        "s" or "sec" or "second" or "seconds" => TimeSpan.TicksPerSecond,
        "ms" or "milli" or "millis" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        "micro" or "micros" or "microsecond" or "microseconds" => TimeSpan.TicksPerMicrosecond,
        "nano" or "nanos" or "nanosecond" or "nanoseconds" => 0.01,
        _ => 1,
    };

    [GeneratedRegex(@"\A\s*(?:time|timespan)\s*\((.*)\)\s*\z", RegexOptions.Singleline)]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"\A(-?\d+(?:\.\d+)?)\s*(d|days?|h|hrs?|hours?|m|min|minutes?|s|sec|seconds?|ms|millis?|milliseconds?|micros?|microseconds?|nanos?|nanoseconds?|ticks?)\z")]
    private static partial Regex WithUnit { get; }
}
