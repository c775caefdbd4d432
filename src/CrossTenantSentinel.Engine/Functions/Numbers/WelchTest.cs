namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>Welch's t-test.</summary>
[ScalarFamily]
internal static class WelchTest
{
    /// <summary>How probable it is that two samples differ at least that much in their means by chance (two-sided).</summary>
    [ScalarFunction("welch_test")]
    public static double Probability(double mean1, double variance1, double count1, double mean2, double variance2, double count2)
    {
        double error1 = variance1 / count1, error2 = variance2 / count2, error = error1 + error2;
        double square = (mean1 - mean2) * (mean1 - mean2) / error;
        double freedom = error * error / ((error1 * error1 / (count1 - 1)) + (error2 * error2 / (count2 - 1)));
        return double.IsFinite(square) && double.IsFinite(freedom)
            ? BetaFunctions.Regularized(freedom / (freedom + square), freedom / 2, 0.5)
            : double.NaN;
    }
}
