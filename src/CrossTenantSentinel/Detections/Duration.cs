using System.Globalization;

namespace CrossTenantSentinel.Detections;

/// <summary>Durations as rule YAML writes them.</summary>
public static class Duration
{
    /// <summary>
    /// Whole days, hours or minutes as <c>14d</c>, <c>2h</c>, <c>5m</c>, the largest unit that fits: the only forms that
    /// Azure-Sentinel's validation and its packager read alike. Anything else in .NET's constant form.
    /// </summary>
    public static string Of(TimeSpan value)
    {
        (long Unit, char Suffix)[] units = [(TimeSpan.TicksPerDay, 'd'), (TimeSpan.TicksPerHour, 'h'), (TimeSpan.TicksPerMinute, 'm')];
        foreach ((long unit, char suffix) in units)
        {
            if (value.Ticks > 0 && value.Ticks % unit == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{value.Ticks / unit}{suffix}");
        }

        return value.ToString("c", CultureInfo.InvariantCulture);
    }
}
