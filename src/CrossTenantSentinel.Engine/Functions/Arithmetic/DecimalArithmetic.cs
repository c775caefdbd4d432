namespace CrossTenantSentinel.Engine.Functions.Arithmetic;

/// <summary>Arithmetic of decimals: null where the result does not fit, and for division by zero.</summary>
[ScalarFamily]
internal static class DecimalArithmetic
{
    [ScalarFunction("+")]
    public static decimal? Add(decimal left, decimal right) => Fitting(left, right, static (first, second) => first + second);

    [ScalarFunction("-")]
    public static decimal? Subtract(decimal left, decimal right) => Fitting(left, right, static (first, second) => first - second);

    [ScalarFunction("*")]
    public static decimal? Multiply(decimal left, decimal right) => Fitting(left, right, static (first, second) => first * second);

    [ScalarFunction("/")]
    public static decimal? Divide(decimal left, decimal right) =>
        right == 0 ? null : Fitting(left, right, static (first, second) => first / second);

    /// <summary>Never negative: 0 &lt;= remainder &lt; |right|.</summary>
    [ScalarFunction("%")]
    public static decimal? Remainder(decimal left, decimal right)
    {
        if (right == 0)
            return null;
        decimal remainder = left % right;
        return remainder < 0 ? remainder + Math.Abs(right) : remainder;
    }

    [ScalarFunction("unary-")]
    public static decimal Negate(decimal value) => -value;

    [ScalarFunction("unary+")]
    public static decimal Same(decimal value) => value;

    private static decimal? Fitting(decimal left, decimal right, Func<decimal, decimal, decimal> operation)
    {
        try
        {
            return operation(left, right);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
