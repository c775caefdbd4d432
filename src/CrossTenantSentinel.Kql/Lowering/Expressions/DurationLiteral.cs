using System.Globalization;

namespace CrossTenantSentinel.Kql.Lowering.Expressions;

/// <summary>Durations with a unit: <c>14d</c>, <c>1.5h</c>, <c>30min</c>.</summary>
internal static class DurationLiteral
{
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("microseconds", TimeSpan.TicksPerMicrosecond), ("microsecond", TimeSpan.TicksPerMicrosecond), ("milliseconds", TimeSpan.TicksPerMillisecond),
        ("millisecond", TimeSpan.TicksPerMillisecond), ("minutes", TimeSpan.TicksPerMinute), ("seconds", TimeSpan.TicksPerSecond),
        ("minute", TimeSpan.TicksPerMinute), ("second", TimeSpan.TicksPerSecond), ("millis", TimeSpan.TicksPerMillisecond),
        ("milli", TimeSpan.TicksPerMillisecond), ("micros", TimeSpan.TicksPerMicrosecond), ("micro", TimeSpan.TicksPerMicrosecond),
        ("hours", TimeSpan.TicksPerHour), ("ticks", 1), ("hour", TimeSpan.TicksPerHour), ("days", TimeSpan.TicksPerDay), ("tick", 1),
        ("day", TimeSpan.TicksPerDay), ("min", TimeSpan.TicksPerMinute), ("sec", TimeSpan.TicksPerSecond), ("hrs", TimeSpan.TicksPerHour),
        ("hr", TimeSpan.TicksPerHour), ("ms", TimeSpan.TicksPerMillisecond), ("microsec", TimeSpan.TicksPerMicrosecond),
        ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
    ];

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        int digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or '-' or '+'))
            digits++;
        string unit = text[digits..].Trim();
        if (digits == 0 || unit.Length == 0 || Array.Find(Units, candidate => candidate.Unit == unit) is not { Ticks: > 0 } known)
            return false;
        if (!decimal.TryParse(text[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal count))
            return false;
        decimal ticks = count * known.Ticks;
        if (ticks is < long.MinValue or > long.MaxValue)
            return false;
        duration = new TimeSpan((long)ticks);
        return true;
    }
}
