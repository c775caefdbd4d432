using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>A series as the sum of what repeats, what grows, and the rest.</summary>
internal sealed record Decomposition(double[] Baseline, double[] Seasonal, double[] Trend, double[] Residual)
{
    /// <param name="series">The series.</param>
    /// <param name="seasonality">The length of a period; 0 for none, -1 to find it.</param>
    /// <param name="trend"><c>avg</c>, <c>linefit</c> or <c>none</c>.</param>
    /// <param name="testPoints">How many elements at the end nothing is learnt from.</param>
    /// <param name="threshold">The score from which on a period that is found counts.</param>
    /// <exception cref="RunFailureException">An option is not known, or it cannot be said for sure what Kusto finds.</exception>
    public static Decomposition Of(double[] series, long seasonality, string trend, long testPoints, double threshold)
    {
        int known = (int)Math.Clamp(series.Length - Math.Max(testPoints, 0), 0, series.Length);
        if (known == 0)
            throw RunFailureException.Because($"series_decompose: {testPoints} test points leave nothing of {series.Length} elements.");
        int period = Season.PeriodOf(series.AsSpan(0, known), seasonality, threshold);
        double[] seasonal = Season.Of(series.AsSpan(0, known), period, series.Length);
        double[] deseasonal = new double[known];
        for (int index = 0; index < known; index++)
            deseasonal[index] = series[index] - seasonal[index];
        double[] trends = TrendOf(deseasonal, trend, series.Length);
        double[] baseline = new double[series.Length];
        double[] residual = new double[series.Length];
        for (int index = 0; index < series.Length; index++)
        {
            baseline[index] = seasonal[index] + trends[index];
            residual[index] = series[index] - baseline[index];
        }

        return new(baseline, seasonal, trends, residual);
    }

    private static double[] TrendOf(double[] series, string trend, int count)
    {
        double[] values = new double[count];
        switch (trend)
        {
            case "none": break;
            case "linefit" when series.Length > 1: return LineFit.Of(series).Values(count);
            case "avg" or "linefit": Array.Fill(values, series.Average()); break;
            default: throw RunFailureException.Because($"series_decompose: '{trend}' is neither 'avg' nor 'linefit' nor 'none'.");
        }

        return values;
    }
}
