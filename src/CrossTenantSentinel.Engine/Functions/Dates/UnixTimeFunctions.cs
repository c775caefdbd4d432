namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Instants from numbers that count from the beginning of 1970; null when out of range.</summary>
[ScalarFamily]
internal static class UnixTimeFunctions
{
    [ScalarFunction("unixtime_seconds_todatetime")]
    public static DateTime? OfSeconds(long seconds) => After((Int128)seconds * TimeSpan.TicksPerSecond);

    [ScalarFunction("unixtime_seconds_todatetime")]
    public static DateTime? OfSeconds(double seconds) => After(seconds * TimeSpan.TicksPerSecond);

    [ScalarFunction("unixtime_seconds_todatetime")]
    public static DateTime? OfSeconds(decimal seconds) => OfSeconds((double)seconds);

    [ScalarFunction("unixtime_milliseconds_todatetime")]
    public static DateTime? OfMilliseconds(long milliseconds) => After((Int128)milliseconds * TimeSpan.TicksPerMillisecond);

    [ScalarFunction("unixtime_milliseconds_todatetime")]
    public static DateTime? OfMilliseconds(double milliseconds) => After(milliseconds * TimeSpan.TicksPerMillisecond);

    [ScalarFunction("unixtime_milliseconds_todatetime")]
    public static DateTime? OfMilliseconds(decimal milliseconds) => OfMilliseconds((double)milliseconds);

    [ScalarFunction("unixtime_microseconds_todatetime")]
    public static DateTime? OfMicroseconds(long microseconds) => After((Int128)microseconds * TimeSpan.TicksPerMicrosecond);

    [ScalarFunction("unixtime_microseconds_todatetime")]
    public static DateTime? OfMicroseconds(double microseconds) => After(microseconds * TimeSpan.TicksPerMicrosecond);

    [ScalarFunction("unixtime_microseconds_todatetime")]
    public static DateTime? OfMicroseconds(decimal microseconds) => OfMicroseconds((double)microseconds);

    [ScalarFunction("unixtime_nanoseconds_todatetime")]
    public static DateTime? OfNanoseconds(long nanoseconds) => After((Int128)nanoseconds / TimeSpan.NanosecondsPerTick);

    [ScalarFunction("unixtime_nanoseconds_todatetime")]
    public static DateTime? OfNanoseconds(double nanoseconds) => After(nanoseconds / TimeSpan.NanosecondsPerTick);

    [ScalarFunction("unixtime_nanoseconds_todatetime")]
    public static DateTime? OfNanoseconds(decimal nanoseconds) => OfNanoseconds((double)nanoseconds);

    private static DateTime? After(Int128 ticks) => Instants.Add(DateTime.UnixEpoch, ticks);

    private static DateTime? After(double ticks) => Math.Abs(ticks) <= DateTime.MaxValue.Ticks ? After((Int128)Math.Round(ticks)) : null;
}
