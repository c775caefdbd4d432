namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Where the day, week, month or year of an instant begins and ends, or one some of them later. Weeks begin on Sunday.</summary>
[ScalarFamily]
internal static class BoundaryFunctions
{
    /// <summary>Midnight before.</summary>
    [ScalarFunction("startofday")]
    public static DateTime? StartOfDay(DateTime instant, long offset = 0) =>
        Instants.Add(instant.Date, (Int128)offset * TimeSpan.TicksPerDay);

    /// <summary>The last tick of the day.</summary>
    [ScalarFunction("endofday")]
    public static DateTime? EndOfDay(DateTime instant, long offset = 0) => EndAfter(StartOfDay(instant, offset), 1);

    /// <summary>Midnight before Sunday.</summary>
    [ScalarFunction("startofweek")]
    public static DateTime? StartOfWeek(DateTime instant, long offset = 0) =>
        Instants.Add(instant.Date, (((Int128)offset * 7) - (int)instant.DayOfWeek) * TimeSpan.TicksPerDay);

    /// <summary>The last tick of Saturday.</summary>
    [ScalarFunction("endofweek")]
    public static DateTime? EndOfWeek(DateTime instant, long offset = 0) =>
        Instants.Add(instant.Date, ((((Int128)offset * 7) + 7 - (int)instant.DayOfWeek) * TimeSpan.TicksPerDay) - 1);

    /// <summary>Midnight before the first day of the month.</summary>
    [ScalarFunction("startofmonth")]
    public static DateTime? StartOfMonth(DateTime instant, long offset = 0) =>
        Instants.AddMonths(new DateTime(instant.Year, instant.Month, 1, 0, 0, 0, DateTimeKind.Utc), offset);

    /// <summary>The last tick of the month.</summary>
    [ScalarFunction("endofmonth")]
    public static DateTime? EndOfMonth(DateTime instant, long offset = 0)
    {
        DateTime? start = StartOfMonth(instant, offset);
        return start is { } first ? EndAfter(first, DateTime.DaysInMonth(first.Year, first.Month)) : null;
    }

    /// <summary>Midnight before the first day of the year.</summary>
    [ScalarFunction("startofyear")]
    public static DateTime? StartOfYear(DateTime instant, long offset = 0) =>
        Instants.AddMonths(new DateTime(instant.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc), (Int128)offset * 12);

    /// <summary>The last tick of the year.</summary>
    [ScalarFunction("endofyear")]
    public static DateTime? EndOfYear(DateTime instant, long offset = 0)
    {
        DateTime? start = StartOfYear(instant, offset);
        return start is { } first ? EndAfter(first, DateTime.IsLeapYear(first.Year) ? 366 : 365) : null;
    }

    private static DateTime? EndAfter(DateTime? start, int days) =>
        start is { } first ? Instants.Add(first, (days * TimeSpan.TicksPerDay) - 1) : null;
}
