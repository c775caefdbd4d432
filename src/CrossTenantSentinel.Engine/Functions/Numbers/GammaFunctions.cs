namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>The gamma function and what is made of it.</summary>
[ScalarFamily]
internal static class GammaFunctions
{
    private const double LargestFactorial = 171;

    // Lanczos' approximation with g = 7 and nine terms.
    private const double G = 7;

    private static readonly double[] Terms =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
        -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>Exact for whole numbers as far as real numbers go.</summary>
    [ScalarFunction("gamma")]
    public static double Gamma(double value)
    {
        if (value == Math.Floor(value) && value <= LargestFactorial)
            return value > 0 ? Factorial(value - 1) : double.NaN;
        if (value < 0.5)
            return Math.PI / (Math.Sin(Math.PI * value) * Gamma(1 - value));
        return Math.Exp(LogarithmOfGamma(value));
    }

    /// <summary>The logarithm of the gamma function's distance from zero.</summary>
    [ScalarFunction("loggamma")]
    public static double LogarithmOfGamma(double value)
    {
        if (value < 0.5)
            return Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * value))) - LogarithmOfGamma(1 - value);
        if (double.IsPositiveInfinity(value))
            return value;
        double shifted = value - 1, sum = Terms[0];
        for (int term = 1; term < Terms.Length; term++)
            sum += Terms[term] / (shifted + term);
        double t = shifted + G + 0.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((shifted + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    private static double Factorial(double number)
    {
        double product = 1;
        for (double factor = 2; factor <= number; factor++)
            product *= factor;
        return product;
    }
}
