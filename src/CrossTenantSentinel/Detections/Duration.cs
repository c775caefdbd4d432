using System.Globalization;

namespace CrossTenantSentinel.Detections;

/// <summary>Durations as one number and one unit, the way rule YAML and KQL write them.</summary>
public static class Duration
{
    private static readonly (TimeSpan Length, char Letter)[] Units =
        [(TimeSpan.FromDays(1), 'd'), (TimeSpan.FromHours(1), 'h'), (TimeSpan.FromMinutes(1), 'm'), (TimeSpan.FromSeconds(1), 's')];

    /// <summary>
    /// Whole days, hours or minutes as <c>14d</c>, <c>2h</c>, <c>5m</c>, the largest unit that fits: the only forms that
    /// Azure-Sentinel's validation and its packager read alike. Anything else in .NET's constant form.
    /// </summary>
    public static string Of(TimeSpan value) => InOneUnit(value, smallest: 'm') is var (count, unit)
        ? string.Create(CultureInfo.InvariantCulture, $"{count}{unit}")
        : value.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>A positive duration as a whole number of the largest unit that divides it; null when no unit does.</summary>
    /// <param name="value">The duration.</param>
    /// <param name="smallest">The smallest unit to use: <c>d</c>, <c>h</c>, <c>m</c> or <c>s</c>.</param>
    public static (long Count, char Unit)? InOneUnit(TimeSpan value, char smallest)
    {
        if (value <= TimeSpan.Zero)
            return null;
        foreach ((TimeSpan length, char letter) in Units)
        {
            if (value.Ticks % length.Ticks == 0)
                return (value.Ticks / length.Ticks, letter);
            if (letter == smallest)
                return null;
        }

        return null;
    }
}
