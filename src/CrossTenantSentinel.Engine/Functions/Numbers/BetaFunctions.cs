namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>The beta distribution.</summary>
[ScalarFamily]
internal static class BetaFunctions
{
    private const double LargestParameter = 10000;
    private const double Tiny = 1e-300;
    private const int MostSteps = 20000;

    /// <summary>The cumulative distribution; NaN outside of 0 to 1, and for parameters outside of 0 to 10000.</summary>
    [ScalarFunction("beta_cdf")]
    public static double Cumulative(double x, double alpha, double beta) =>
        x is >= 0 and <= 1 && IsParameter(alpha) && IsParameter(beta) ? Regularized(x, alpha, beta) : double.NaN;

    /// <summary>The density; NaN outside of 0 to 1, the ends included.</summary>
    [ScalarFunction("beta_pdf")]
    public static double Density(double x, double alpha, double beta) => x is > 0 and < 1 && alpha > 0 && beta > 0
        ? Math.Exp(((alpha - 1) * Math.Log(x)) + ((beta - 1) * Math.Log(1 - x)) - LogarithmOfBeta(alpha, beta))
        : double.NaN;

    /// <summary>Where the cumulative distribution reaches a probability; null for what is none, NaN for parameters below 0.</summary>
    [ScalarFunction("beta_inv")]
    public static double? Inverse(double probability, double alpha, double beta)
    {
        if (!(alpha > 0 && beta > 0))
            return double.NaN;
        if (probability is not (> 0 and <= 1))
            return null;
        double low = 0, high = 1;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                return high;
            if (Regularized(middle, alpha, beta) < probability)
                low = middle;
            else
                high = middle;
        }
    }

    /// <summary>The regularized incomplete beta function.</summary>
    public static double Regularized(double x, double alpha, double beta)
    {
        if (x <= 0 || x >= 1)
            return x <= 0 ? 0 : 1;
        double front = Math.Exp((alpha * Math.Log(x)) + (beta * Math.Log(1 - x)) - LogarithmOfBeta(alpha, beta));
        return x < (alpha + 1) / (alpha + beta + 2)
            ? front * Fraction(x, alpha, beta) / alpha
            : 1 - (front * Fraction(1 - x, beta, alpha) / beta);
    }

    private static bool IsParameter(double value) => value is > 0 and <= LargestParameter;

    private static double LogarithmOfBeta(double alpha, double beta) =>
        GammaFunctions.LogarithmOfGamma(alpha) + GammaFunctions.LogarithmOfGamma(beta) - GammaFunctions.LogarithmOfGamma(alpha + beta);

    /// <summary>The continued fraction of the incomplete beta function (Lentz).</summary>
    private static double Fraction(double x, double alpha, double beta)
    {
        double c = 1, d = 1 / NotZero(1 - ((alpha + beta) * x / (alpha + 1))), fraction = d;
        for (int step = 1; step < MostSteps; step++)
        {
            double twice = 2 * step;
            double even = step * (beta - step) * x / ((alpha + twice - 1) * (alpha + twice));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            fraction *= d * c;
            double odd = -(alpha + step) * (alpha + beta + step) * x / ((alpha + twice) * (alpha + twice + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
                break;
        }

        return fraction;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
