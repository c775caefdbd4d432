using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>toint</c>: like <c>tolong</c>, null outside of 32 bits.</summary>
[ScalarFamily]
internal static class IntConversion
{
    [ScalarFunction("toint")]
    public static int Of(int value) => value;

    [ScalarFunction("toint")]
    public static int? Of(long value) => Fitting(value);

    [ScalarFunction("toint")]
    public static int Of(bool value) => value ? 1 : 0;

    [ScalarFunction("toint")]
    public static int? Of(double value) => Fitting(LongConversion.Of(value));

    [ScalarFunction("toint")]
    public static int? Of(decimal value) => Fitting(LongConversion.Of(value));

    [ScalarFunction("toint")]
    public static int? Of(string value) => Fitting(LongConversion.Of(value));

    [ScalarFunction("toint")]
    public static int? Of(DateTime value) => Fitting(value.Ticks);

    [ScalarFunction("toint")]
    public static int? Of(TimeSpan value) => Fitting(value.Ticks);

    [ScalarFunction("toint")]
    public static int? Of(DynamicValue value) => Fitting(LongConversion.Of(value));

    private static int? Fitting(long? value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : null;
}
