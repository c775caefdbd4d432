namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>Whether a floating point number is a proper one; false for null.</summary>
[ScalarFamily]
internal static class FiniteFunctions
{
    [ScalarFunction("isnan")]
    public static bool IsNaN(double? value) => value is { } number && double.IsNaN(number);

    [ScalarFunction("isinf")]
    public static bool IsInfinite(double? value) => value is { } number && double.IsInfinity(number);

    [ScalarFunction("isfinite")]
    public static bool IsFinite(double? value) => value is { } number && double.IsFinite(number);
}
