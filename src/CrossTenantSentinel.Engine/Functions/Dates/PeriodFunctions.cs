namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Calculations with periods of the calendar.</summary>
[ScalarFamily]
internal static class PeriodFunctions
{
    /// <summary>An instant some periods later.</summary>
    [ScalarFunction("datetime_add")]
    public static DateTime? Add(string period, long amount, DateTime instant) => Periods.Of(period) switch
    {
        Period.Year => Instants.AddMonths(instant, (Int128)amount * 12),
        Period.Quarter => Instants.AddMonths(instant, (Int128)amount * 3),
        Period.Month => Instants.AddMonths(instant, amount),
        Period.Week => Instants.Add(instant, (Int128)amount * 7 * TimeSpan.TicksPerDay),
        Period.Day => Instants.Add(instant, (Int128)amount * TimeSpan.TicksPerDay),
        Period.Hour => Instants.Add(instant, (Int128)amount * TimeSpan.TicksPerHour),
        Period.Minute => Instants.Add(instant, (Int128)amount * TimeSpan.TicksPerMinute),
        Period.Second => Instants.Add(instant, (Int128)amount * TimeSpan.TicksPerSecond),
        Period.Millisecond => Instants.Add(instant, (Int128)amount * TimeSpan.TicksPerMillisecond),
        Period.Microsecond => Instants.Add(instant, (Int128)amount * TimeSpan.TicksPerMicrosecond),
        Period.Nanosecond => Instants.Add(instant, amount / TimeSpan.NanosecondsPerTick),
        _ => throw Periods.Unknown(period),
    };

    /// <summary>How many beginnings of a period lie between: from 23:59 to 00:01 it is one day. Weeks begin on Sunday.</summary>
    [ScalarFunction("datetime_diff")]
    public static long? Difference(string period, DateTime to, DateTime from)
    {
        Period unit = Periods.Of(period);
        if (unit != Period.Nanosecond)
            return Number(unit, to, period) - Number(unit, from, period);
        Int128 nanoseconds = ((Int128)to.Ticks - from.Ticks) * TimeSpan.NanosecondsPerTick;
        return nanoseconds < long.MinValue || nanoseconds > long.MaxValue ? null : (long)nanoseconds;
    }

    /// <summary>The number of the period that an instant lies in.</summary>
    private static long Number(Period period, DateTime instant, string name) => period switch
    {
        Period.Year => instant.Year,
        Period.Quarter => Instants.MonthNumber(instant) / 3,
        Period.Month => Instants.MonthNumber(instant),
        // The first day of the calendar is a Monday.
        Period.Week => ((instant.Ticks / TimeSpan.TicksPerDay) + 1) / 7,
        Period.Day => instant.Ticks / TimeSpan.TicksPerDay,
        Period.Hour => instant.Ticks / TimeSpan.TicksPerHour,
        Period.Minute => instant.Ticks / TimeSpan.TicksPerMinute,
        Period.Second => instant.Ticks / TimeSpan.TicksPerSecond,
        Period.Millisecond => instant.Ticks / TimeSpan.TicksPerMillisecond,
        Period.Microsecond => instant.Ticks / TimeSpan.TicksPerMicrosecond,
        _ => throw Periods.Unknown(name),
    };
}
