namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Instants and durations from their parts; null when a part is out of its range.</summary>
[ScalarFamily]
internal static class ConstructionFunctions
{
    private const double TicksPerSecond = TimeSpan.TicksPerSecond;

    /// <summary>An instant.</summary>
    [ScalarFunction("make_datetime")]
    public static DateTime? Instant(long year, long month, long day, long hour = 0, long minute = 0, double second = 0)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((int)year, (int)month))
            return null;
        DateTime date = new((int)year, (int)month, (int)day, 0, 0, 0, DateTimeKind.Utc);
        return TicksOf(hour, minute, second) is { } ticks ? date.AddTicks(ticks) : null;
    }

    /// <summary>Hours and minutes.</summary>
    [ScalarFunction("make_timespan")]
    public static TimeSpan? Duration(long hour, long minute) => Duration(0, hour, minute, 0);

    /// <summary>Hours, minutes and seconds.</summary>
    [ScalarFunction("make_timespan")]
    public static TimeSpan? Duration(long hour, long minute, double second) => Duration(0, hour, minute, second);

    /// <summary>Days, hours, minutes and seconds.</summary>
    [ScalarFunction("make_timespan")]
    public static TimeSpan? Duration(long day, long hour, long minute, double second) =>
        day >= 0 && day < TimeSpan.MaxValue.Days && TicksOf(hour, minute, second) is { } ticks
            ? new TimeSpan((day * TimeSpan.TicksPerDay) + ticks)
            : null;

    private static long? TicksOf(long hour, long minute, double second)
    {
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is not (>= 0 and < 60))
            return null;
        long ticks = (long)Math.Round(second * TicksPerSecond);
        return ticks < TimeSpan.TicksPerMinute ? (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + ticks : null;
    }
}
