using System.Globalization;

namespace CrossTenantSentinel.Engine.Values;

/// <summary>
/// Reads durations as <c>totimespan</c> does: <c>1.02:03:04.5</c>, <c>12:30</c>, <c>2</c> (days), and with a unit: <c>2.5h</c>, <c>15 seconds</c>.
/// </summary>
public static class TimeSpanText
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The duration.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        text = text.Trim();
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value) || TryParseWithUnit(text, out value);
    }

    private static bool TryParseWithUnit(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        ReadOnlySpan<char> number = text.TrimEnd("abcdefghijklmnopqrstuvwxyz");
        if (TicksOf(text[number.Length..]) is not { } unit)
            return false;
        if (!decimal.TryParse(number.TrimEnd(), Number, CultureInfo.InvariantCulture, out decimal amount))
            return false;
        decimal limit = TimeSpan.MaxValue.Ticks / unit;
        if (amount > limit || amount < -limit)
            return false;
        value = TimeSpan.FromTicks((long)(amount * unit));
        return true;
    }

    private static decimal? TicksOf(ReadOnlySpan<char> unit) => unit switch
    {
        "d" or "day" or "days" => TimeSpan.TicksPerDay,
        "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "m" or "min" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
        "s" or "sec" or "second" or "seconds" => TimeSpan.TicksPerSecond,
        "ms" or "milli" or "millis" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        "micro" or "micros" or "microsec" or "microsecond" or "microseconds" => TimeSpan.TicksPerMicrosecond,
        "nano" or "nanos" or "nanosecond" or "nanoseconds" => 0.01m,
        "tick" or "ticks" => 1,
        _ => null,
    };
}
