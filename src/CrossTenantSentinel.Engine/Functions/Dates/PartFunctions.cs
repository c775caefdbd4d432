using System.Globalization;

namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Parts of an instant as numbers.</summary>
[ScalarFamily]
internal static class PartFunctions
{
    /// <summary>The part that a name stands for.</summary>
    [ScalarFunction("datetime_part")]
    [ScalarFunction("datepart")]
    public static int Part(string part, DateTime instant) => Periods.Of(part) switch
    {
        Period.Year => instant.Year,
        Period.Quarter => ((instant.Month - 1) / 3) + 1,
        Period.Month => instant.Month,
        Period.WeekOfYear => WeekOfYear(instant),
        Period.Day => instant.Day,
        Period.DayOfYear => instant.DayOfYear,
        Period.Hour => instant.Hour,
        Period.Minute => instant.Minute,
        Period.Second => instant.Second,
        Period.Millisecond => (int)(instant.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMillisecond),
        Period.Microsecond => (int)(instant.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond),
        Period.Nanosecond => (int)(instant.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick),
        _ => throw Periods.Unknown(part),
    };

    /// <summary>The year.</summary>
    [ScalarFunction("getyear")]
    public static int Year(DateTime instant) => instant.Year;

    /// <summary>The month, from 1.</summary>
    [ScalarFunction("getmonth")]
    [ScalarFunction("monthofyear")]
    public static int Month(DateTime instant) => instant.Month;

    /// <summary>The day of the month, from 1.</summary>
    [ScalarFunction("dayofmonth")]
    public static int DayOfMonth(DateTime instant) => instant.Day;

    /// <summary>The day of the year, from 1.</summary>
    [ScalarFunction("dayofyear")]
    public static int DayOfYear(DateTime instant) => instant.DayOfYear;

    /// <summary>The hour of the day, from 0.</summary>
    [ScalarFunction("hourofday")]
    public static int HourOfDay(DateTime instant) => instant.Hour;

    /// <summary>Whole days since Sunday.</summary>
    [ScalarFunction("dayofweek")]
    public static TimeSpan DayOfWeek(DateTime instant) => new((int)instant.DayOfWeek * TimeSpan.TicksPerDay);

    /// <summary>The week by ISO 8601: weeks begin on Monday, the first one holds the year's first Thursday.</summary>
    [ScalarFunction("week_of_year")]
    public static int WeekOfYear(DateTime instant) => ISOWeek.GetWeekOfYear(instant);

    /// <summary>The week by the older rule: weeks begin on Sunday, the first one holds the year's first Wednesday.</summary>
    [ScalarFunction("weekofyear")]
    public static int WednesdayWeekOfYear(DateTime instant)
    {
        DateTime wednesday = instant.AddDays((int)System.DayOfWeek.Wednesday - (int)instant.DayOfWeek);
        return ((wednesday.DayOfYear - 1) / 7) + 1;
    }
}
