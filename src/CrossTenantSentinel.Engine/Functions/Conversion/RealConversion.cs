using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>todouble</c>, also called <c>toreal</c>: instants and durations give their ticks.</summary>
[ScalarFamily]
internal static class RealConversion
{
    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double Of(double value) => value;

    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double Of(long value) => value;

    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double Of(int value) => value;

    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double Of(bool value) => value ? 1 : 0;

    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double Of(decimal value) => (double)value;

    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double? Of(string value) => NumberText.TryParse(value, out double number) ? number : null;

    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double Of(DateTime value) => value.Ticks;

    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double Of(TimeSpan value) => value.Ticks;

    [ScalarFunction("todouble"), ScalarFunction("toreal")]
    public static double? Of(DynamicValue value) => value.Content switch
    {
        double number => number,
        long number => number,
        string text => Of(text),
        bool truth => Of(truth),
        decimal number => Of(number),
        DateTime instant => instant.Ticks,
        TimeSpan duration => duration.Ticks,
        _ => null,
    };
}
