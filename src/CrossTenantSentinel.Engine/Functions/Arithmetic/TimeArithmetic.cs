namespace CrossTenantSentinel.Engine.Functions.Arithmetic;

/// <summary>Arithmetic of instants and durations; null outside of what these can hold.</summary>
/// <remarks>Next to a dynamic value the first that fits is taken, so the result is a duration.</remarks>
[ScalarFamily]
internal static class TimeArithmetic
{
    [ScalarFunction("+")]
    public static TimeSpan? Add(TimeSpan left, TimeSpan right) => DurationOf((Int128)left.Ticks + right.Ticks);

    [ScalarFunction("+")]
    public static DateTime? Add(DateTime instant, TimeSpan duration) => InstantAt((Int128)instant.Ticks + duration.Ticks);

    [ScalarFunction("+")]
    public static DateTime? Add(TimeSpan duration, DateTime instant) => Add(instant, duration);

    [ScalarFunction("-")]
    public static TimeSpan? Subtract(TimeSpan left, TimeSpan right) => DurationOf((Int128)left.Ticks - right.Ticks);

    [ScalarFunction("-")]
    public static TimeSpan Subtract(DateTime left, DateTime right) => left - right;

    [ScalarFunction("-")]
    public static DateTime? Subtract(DateTime instant, TimeSpan duration) => InstantAt((Int128)instant.Ticks - duration.Ticks);

    [ScalarFunction("*")]
    public static TimeSpan? Multiply(TimeSpan duration, long factor) => DurationOf((Int128)duration.Ticks * factor);

    [ScalarFunction("*")]
    public static TimeSpan? Multiply(long factor, TimeSpan duration) => Multiply(duration, factor);

    [ScalarFunction("*")]
    public static TimeSpan? Multiply(TimeSpan duration, double factor) => DurationOf(duration.Ticks * factor);

    [ScalarFunction("*")]
    public static TimeSpan? Multiply(double factor, TimeSpan duration) => Multiply(duration, factor);

    [ScalarFunction("*")]
    public static TimeSpan? Multiply(TimeSpan duration, decimal factor) => Multiply(duration, (double)factor);

    [ScalarFunction("*")]
    public static TimeSpan? Multiply(decimal factor, TimeSpan duration) => Multiply(duration, (double)factor);

    [ScalarFunction("/")]
    public static double Divide(TimeSpan left, TimeSpan right) => (double)left.Ticks / right.Ticks;

    [ScalarFunction("/")]
    public static TimeSpan? Divide(TimeSpan duration, long divisor) =>
        IntegerArithmetic.Divide(duration.Ticks, divisor) is { } ticks ? new TimeSpan(ticks) : null;

    [ScalarFunction("/")]
    public static TimeSpan? Divide(TimeSpan duration, double divisor) => DurationOf(duration.Ticks / divisor);

    [ScalarFunction("/")]
    public static TimeSpan? Divide(TimeSpan duration, decimal divisor) => Divide(duration, (double)divisor);

    /// <summary>How many times a duration fits into the time since the year 1.</summary>
    [ScalarFunction("/")]
    public static double Divide(DateTime instant, TimeSpan duration) => (double)instant.Ticks / duration.Ticks;

    [ScalarFunction("%")]
    public static TimeSpan? Remainder(TimeSpan left, TimeSpan right) =>
        IntegerArithmetic.Remainder(left.Ticks, right.Ticks) is { } ticks ? new TimeSpan(ticks) : null;

    /// <summary>The time since the last whole multiple of a duration: of a day, the time of day.</summary>
    [ScalarFunction("%")]
    public static TimeSpan? Remainder(DateTime instant, TimeSpan duration) =>
        IntegerArithmetic.Remainder(instant.Ticks, duration.Ticks) is { } ticks ? new TimeSpan(ticks) : null;

    [ScalarFunction("unary-")]
    public static TimeSpan Negate(TimeSpan duration) => new(unchecked(-duration.Ticks));

    [ScalarFunction("unary+")]
    public static TimeSpan Same(TimeSpan duration) => duration;

    /// <summary>The instant at these ticks, null when there is none.</summary>
    public static DateTime? InstantAt(Int128 ticks) =>
        ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime((long)ticks, DateTimeKind.Utc) : null;

    /// <summary>The duration of these ticks, null when there is none.</summary>
    public static TimeSpan? DurationOf(Int128 ticks) => ticks >= long.MinValue && ticks <= long.MaxValue ? new TimeSpan((long)ticks) : null;

    private static TimeSpan? DurationOf(double ticks) => Values.NumberText.TryTruncate(ticks, out long whole) ? new TimeSpan(whole) : null;
}
