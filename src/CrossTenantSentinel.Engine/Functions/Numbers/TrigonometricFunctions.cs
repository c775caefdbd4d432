namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>Angles in radians; null where an inverse has no value.</summary>
[ScalarFamily]
internal static class TrigonometricFunctions
{
    [ScalarFunction("pi")]
    public static double Pi() => Math.PI;

    [ScalarFunction("sin")]
    public static double Sine(double angle) => Math.Sin(angle);

    [ScalarFunction("cos")]
    public static double Cosine(double angle) => Math.Cos(angle);

    [ScalarFunction("tan")]
    public static double Tangent(double angle) => Math.Tan(angle);

    [ScalarFunction("cot")]
    public static double Cotangent(double angle) => 1 / Math.Tan(angle);

    [ScalarFunction("asin")]
    public static double? ArcSine(double value) => value is < -1 or > 1 ? null : Math.Asin(value);

    [ScalarFunction("acos")]
    public static double? ArcCosine(double value) => value is < -1 or > 1 ? null : Math.Acos(value);

    [ScalarFunction("atan")]
    public static double ArcTangent(double value) => Math.Atan(value);

    [ScalarFunction("atan2")]
    public static double ArcTangent(double y, double x) => Math.Atan2(y, x);

    [ScalarFunction("degrees")]
    public static double Degrees(double radians) => 180 / Math.PI * radians;

    [ScalarFunction("radians")]
    public static double Radians(double degrees) => Math.PI / 180 * degrees;
}
