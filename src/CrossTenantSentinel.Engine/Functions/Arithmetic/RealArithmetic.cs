namespace CrossTenantSentinel.Engine.Functions.Arithmetic;

/// <summary>Arithmetic of floating point numbers: division by zero gives an infinity or NaN.</summary>
[ScalarFamily]
internal static class RealArithmetic
{
    [ScalarFunction("+")]
    public static double Add(double left, double right) => left + right;

    [ScalarFunction("-")]
    public static double Subtract(double left, double right) => left - right;

    [ScalarFunction("*")]
    public static double Multiply(double left, double right) => left * right;

    [ScalarFunction("/")]
    public static double Divide(double left, double right) => left / right;

    /// <summary>Never negative: 0 &lt;= remainder &lt; |right|.</summary>
    [ScalarFunction("%")]
    public static double Remainder(double left, double right)
    {
        double remainder = left % right;
        return remainder < 0 ? remainder + Math.Abs(right) : remainder;
    }

    [ScalarFunction("unary-")]
    public static double Negate(double value) => -value;

    [ScalarFunction("unary+")]
    public static double Same(double value) => value;
}
