using System.Globalization;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>tostring</c>: null gives the empty text.</summary>
[ScalarFamily]
internal static class StringConversion
{
    [ScalarFunction("tostring")]
    public static string Of(string value) => value;

    [ScalarFunction("tostring")]
    public static string Of(bool value) => ScalarText.Of(value);

    [ScalarFunction("tostring")]
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    [ScalarFunction("tostring")]
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    [ScalarFunction("tostring")]
    public static string Of(double value) => ScalarText.Of(value);

    [ScalarFunction("tostring")]
    public static string Of(decimal value) => ScalarText.Of(value);

    [ScalarFunction("tostring")]
    public static string Of(DateTime value) => ScalarText.Of(value);

    [ScalarFunction("tostring")]
    public static string Of(TimeSpan value) => ScalarText.Of(value);

    [ScalarFunction("tostring")]
    public static string Of(Guid value) => ScalarText.Of(value);

    [ScalarFunction("tostring")]
    public static string Of(DynamicValue value) => value.ToString();
}
