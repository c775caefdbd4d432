using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>
/// Tukey's test: how far an element lies outside the range between two percentiles, in lengths of that range. Percentiles are interpolated
/// between elements.
/// </summary>
internal static class Outliers
{
    /// <summary>
    /// What makes a score by the 10th and 90th percentile comparable to one by the quartiles. Kusto's own number, from a published
    /// explanation of its scores (stackoverflow.com/questions/75264555).
    /// </summary>
    private const double TenNinetyFactor = 2.772605605507915;

    /// <summary>The scores: positive above the range, negative below, 0 inside and for NaN, which stands for a missing element.</summary>
    /// <exception cref="RunFailureException">Kusto's score is not known.</exception>
    public static double[] Score(double[] series, double low, double high)
    {
        double factor = (low, high) switch
        {
            (10, 90) => TenNinetyFactor,
            (25, 75) => 1,
            _ => throw RunFailureException.Because($"series_outliers: only scores by percentiles 10/90 and 25/75 are known, not {low}/{high}."),
        };
        double[] sorted = Array.FindAll(series, number => !double.IsNaN(number));
        double[] scores = new double[series.Length];
        if (sorted.Length == 0)
            return scores;
        Array.Sort(sorted);
        double bottom = Percentile(sorted, low);
        double top = Percentile(sorted, high);
        for (int index = 0; index < scores.Length; index++)
        {
            double beyond = series[index] > top ? series[index] - top : series[index] < bottom ? series[index] - bottom : 0;
            if (beyond == 0)
                continue;
            if (top <= bottom)
                throw RunFailureException.Because($"series_outliers: both percentiles are {bottom}: no range to measure by.");
            scores[index] = beyond / (top - bottom) * factor;
        }

        return scores;
    }

    private static double Percentile(double[] sorted, double percentile)
    {
        double place = percentile / 100 * (sorted.Length - 1);
        int below = (int)Math.Floor(place);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
