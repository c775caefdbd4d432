namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>The error function.</summary>
[ScalarFamily]
internal static class ErrorFunctions
{
    private const double Near = 2;
    private const double Tiny = 1e-300;
    private const int MostSteps = 500;

    [ScalarFunction("erf")]
    public static double Error(double value) => double.IsNaN(value) ? value
        : Math.Abs(value) < Near ? Series(value)
        : Math.CopySign(1 - Tail(Math.Abs(value)), value);

    /// <summary>1 - erf, without losing digits where that is small.</summary>
    [ScalarFunction("erfc")]
    public static double Complement(double value)
    {
        if (double.IsNaN(value))
            return value;
        if (Math.Abs(value) < Near)
            return 1 - Series(value);
        return value > 0 ? Tail(value) : 2 - Tail(-value);
    }

    /// <summary>The Maclaurin series with all terms of one sign.</summary>
    private static double Series(double value)
    {
        double term = value, sum = value;
        for (int step = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17 && step < MostSteps; step++)
        {
            term *= 2 * value * value / ((2 * step) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-value * value) * sum;
    }

    /// <summary>erfc of a value above 0 by its continued fraction (Lentz).</summary>
    private static double Tail(double value)
    {
        if (double.IsPositiveInfinity(value))
            return 0;
        double square = value * value, b = square + 0.5, c = 1 / Tiny, d = 1 / b, fraction = d;
        for (int step = 1; step < MostSteps; step++)
        {
            double a = -step * (step - 0.5);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            double change = c * d;
            fraction *= change;
            if (Math.Abs(change - 1) < 1e-16)
                break;
        }

        return value * Math.Exp(-square) / Math.Sqrt(Math.PI) * fraction;
    }
}
