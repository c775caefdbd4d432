using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>totimespan</c>, formerly <c>totime</c>: numbers are ticks; numbers in a text are days.</summary>
[ScalarFamily]
internal static class TimeSpanConversion
{
    [ScalarFunction("totimespan"), ScalarFunction("totime")]
    public static TimeSpan Of(TimeSpan value) => value;

    [ScalarFunction("totimespan"), ScalarFunction("totime")]
    public static TimeSpan? Of(string value) => TimeSpanText.TryParse(value, out TimeSpan duration) ? duration : null;

    [ScalarFunction("totimespan"), ScalarFunction("totime")]
    public static TimeSpan Of(long ticks) => new(ticks);

    [ScalarFunction("totimespan"), ScalarFunction("totime")]
    public static TimeSpan Of(int ticks) => new(ticks);

    [ScalarFunction("totimespan"), ScalarFunction("totime")]
    public static TimeSpan? Of(double ticks) => LongConversion.Of(ticks) is { } whole ? new TimeSpan(whole) : null;

    [ScalarFunction("totimespan"), ScalarFunction("totime")]
    public static TimeSpan? Of(decimal ticks) => LongConversion.Of(ticks) is { } whole ? new TimeSpan(whole) : null;

    [ScalarFunction("totimespan"), ScalarFunction("totime")]
    public static TimeSpan? Of(DynamicValue value) => value.Content switch
    {
        TimeSpan duration => duration,
        string text => Of(text),
        long ticks => Of(ticks),
        double ticks => Of(ticks),
        decimal ticks => Of(ticks),
        _ => null,
    };
}
