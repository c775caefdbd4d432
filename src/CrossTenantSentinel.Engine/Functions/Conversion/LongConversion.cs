using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>tolong</c>: decimals are cut off; instants and durations give their ticks; what does not fit gives null.</summary>
[ScalarFamily]
internal static class LongConversion
{
    [ScalarFunction("tolong")]
    public static long Of(long value) => value;

    [ScalarFunction("tolong")]
    public static long Of(int value) => value;

    [ScalarFunction("tolong")]
    public static long Of(bool value) => value ? 1 : 0;

    [ScalarFunction("tolong")]
    public static long? Of(double value) => NumberText.TryTruncate(value, out long whole) ? whole : null;

    [ScalarFunction("tolong")]
    public static long? Of(decimal value) => value is >= long.MinValue and <= long.MaxValue ? (long)value : null;

    [ScalarFunction("tolong")]
    public static long? Of(string value) => NumberText.TryParse(value, out long number) ? number : null;

    [ScalarFunction("tolong")]
    public static long Of(DateTime value) => value.Ticks;

    [ScalarFunction("tolong")]
    public static long Of(TimeSpan value) => value.Ticks;

    [ScalarFunction("tolong")]
    public static long? Of(DynamicValue value) => value.Content switch
    {
        long number => number,
        double number => Of(number),
        string text => Of(text),
        bool truth => Of(truth),
        decimal number => Of(number),
        DateTime instant => instant.Ticks,
        TimeSpan duration => duration.Ticks,
        _ => null,
    };
}
