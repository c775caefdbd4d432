namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>The sign of a number and its distance from zero.</summary>
[ScalarFamily]
internal static class SignFunctions
{
    /// <summary>The distance from zero.</summary>
    [ScalarFunction("abs")]
    public static long Absolute(long value) => value < 0 ? unchecked(-value) : value;

    /// <summary>The distance from zero.</summary>
    [ScalarFunction("abs")]
    public static double Absolute(double value) => Math.Abs(value);

    /// <summary>The distance from zero.</summary>
    [ScalarFunction("abs")]
    public static decimal Absolute(decimal value) => Math.Abs(value);

    /// <summary>The duration without its sign.</summary>
    [ScalarFunction("abs")]
    public static TimeSpan Absolute(TimeSpan value) => new(Absolute(value.Ticks));

    /// <summary>1, 0 or -1; null for NaN.</summary>
    [ScalarFunction("sign")]
    public static double? Sign(double value) => double.IsNaN(value) ? null : Math.Sign(value);
}
