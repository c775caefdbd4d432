using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>tobool</c> or <c>toboolean</c>: numbers are true unless zero; texts are <c>true</c>, <c>false</c> or a number.</summary>
[ScalarFamily]
internal static class BoolConversion
{
    [ScalarFunction("tobool"), ScalarFunction("toboolean")]
    public static bool Of(bool value) => value;

    [ScalarFunction("tobool"), ScalarFunction("toboolean")]
    public static bool Of(int value) => value != 0;

    [ScalarFunction("tobool"), ScalarFunction("toboolean")]
    public static bool Of(long value) => value != 0;

    [ScalarFunction("tobool"), ScalarFunction("toboolean")]
    public static bool Of(double value) => value != 0;

    [ScalarFunction("tobool"), ScalarFunction("toboolean")]
    public static bool Of(decimal value) => value != 0;

    [ScalarFunction("tobool"), ScalarFunction("toboolean")]
    public static bool? Of(string value) =>
        bool.TryParse(value, out bool truth) ? truth : NumberText.TryParse(value, out long number) ? number != 0 : null;

    [ScalarFunction("tobool"), ScalarFunction("toboolean")]
    public static bool? Of(DynamicValue value) => value.Content switch
    {
        bool truth => truth,
        long number => Of(number),
        double number => Of(number),
        decimal number => Of(number),
        string text => Of(text),
        _ => null,
    };
}
