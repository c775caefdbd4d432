namespace CrossTenantSentinel.Engine.Functions.Arithmetic;

/// <summary>
/// Arithmetic of whole numbers. The result is a long, even of two ints; it wraps around at 64 bits. Division cuts decimals off; by zero it
/// gives null.
/// </summary>
[ScalarFamily]
internal static class IntegerArithmetic
{
    [ScalarFunction("+")]
    public static long Add(long left, long right) => unchecked(left + right);

    [ScalarFunction("-")]
    public static long Subtract(long left, long right) => unchecked(left - right);

    [ScalarFunction("*")]
    public static long Multiply(long left, long right) => unchecked(left * right);

    [ScalarFunction("/")]
    public static long? Divide(long left, long right) => right switch
    {
        0 => null,
        -1 => unchecked(-left),
        _ => left / right,
    };

    /// <summary>Never negative: 0 &lt;= remainder &lt; |right|.</summary>
    [ScalarFunction("%")]
    public static long? Remainder(long left, long right)
    {
        if (right is 0)
            return null;
        if (right is -1)
            return 0;
        long remainder = left % right;
        return remainder >= 0 ? remainder : unchecked(right < 0 ? remainder - right : remainder + right);
    }

    [ScalarFunction("unary-")]
    public static long Negate(long value) => unchecked(-value);

    [ScalarFunction("unary-")]
    public static int Negate(int value) => unchecked(-value);

    [ScalarFunction("unary+")]
    public static long Same(long value) => value;

    [ScalarFunction("unary+")]
    public static int Same(int value) => value;
}
