using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>todecimal</c>: null for what 96 bits of digits do not hold; instants and durations give their ticks.</summary>
[ScalarFamily]
internal static class DecimalConversion
{
    [ScalarFunction("todecimal")]
    public static decimal Of(decimal value) => value;

    [ScalarFunction("todecimal")]
    public static decimal Of(long value) => value;

    [ScalarFunction("todecimal")]
    public static decimal Of(int value) => value;

    [ScalarFunction("todecimal")]
    public static decimal Of(bool value) => value ? 1 : 0;

    [ScalarFunction("todecimal")]
    public static decimal? Of(double value) => value is > -(double)decimal.MaxValue and < (double)decimal.MaxValue ? (decimal)value : null;

    [ScalarFunction("todecimal")]
    public static decimal? Of(string value) => NumberText.TryParse(value, out decimal number) ? number : null;

    [ScalarFunction("todecimal")]
    public static decimal Of(DateTime value) => value.Ticks;

    [ScalarFunction("todecimal")]
    public static decimal Of(TimeSpan value) => value.Ticks;

    [ScalarFunction("todecimal")]
    public static decimal? Of(DynamicValue value) => value.Content switch
    {
        decimal number => number,
        long number => number,
        double number => Of(number),
        string text => Of(text),
        bool truth => Of(truth),
        DateTime instant => instant.Ticks,
        TimeSpan duration => duration.Ticks,
        _ => null,
    };
}
