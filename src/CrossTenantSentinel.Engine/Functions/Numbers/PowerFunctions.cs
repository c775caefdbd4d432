namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>Powers, roots and logarithms; null where the argument has none.</summary>
[ScalarFamily]
internal static class PowerFunctions
{
    [ScalarFunction("sqrt")]
    public static double? SquareRoot(double value) => value < 0 ? null : Math.Sqrt(value);

    [ScalarFunction("pow")]
    public static double Power(double value, double exponent) => Math.Pow(value, exponent);

    [ScalarFunction("exp")]
    public static double Exponential(double value) => Math.Exp(value);

    [ScalarFunction("exp2")]
    public static double PowerOfTwo(double value) => Math.Pow(2, value);

    [ScalarFunction("exp10")]
    public static double PowerOfTen(double value) => Math.Pow(10, value);

    [ScalarFunction("log")]
    public static double? Logarithm(double value) => value < 0 ? null : Math.Log(value);

    [ScalarFunction("log2")]
    public static double? LogarithmToTwo(double value) => value < 0 ? null : Math.Log2(value);

    [ScalarFunction("log10")]
    public static double? LogarithmToTen(double value) => value < 0 ? null : Math.Log10(value);
}
