using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>What repeats in a series.</summary>
internal static class Season
{
    /// <summary>The shortest period that Kusto finds by itself.</summary>
    private const int ShortestPeriod = 4;

    /// <summary>The length of a period: 0 for none.</summary>
    /// <exception cref="RunFailureException">It cannot be said for sure what Kusto finds, or the argument is no period.</exception>
    public static int PeriodOf(ReadOnlySpan<double> series, long seasonality, double threshold) => seasonality switch
    {
        -1 => Find(series, threshold),
        >= 0 and <= int.MaxValue => (int)seasonality,
        _ => throw RunFailureException.Because($"Seasonality is {seasonality}; it must be -1, 0 or the length of a period."),
    };

    /// <summary>For each place the median of all known elements that stand at the same place of a period.</summary>
    /// <exception cref="RunFailureException">A place of the period has no element.</exception>
    public static double[] Of(ReadOnlySpan<double> known, int period, int count)
    {
        double[] seasonal = new double[count];
        if (period == 0)
            return seasonal;
        for (int phase = 0; phase < Math.Min(period, count); phase++)
        {
            List<double> same = [];
            for (int index = phase; index < known.Length; index += period)
                same.Add(known[index]);
            if (same.Count == 0)
                throw RunFailureException.Because($"A period of {period} is longer than the {known.Length} elements to learn from.");
            same.Sort();
            double median = (same[(same.Count - 1) / 2] + same[same.Count / 2]) / 2;
            for (int index = phase; index < count; index += period)
                seasonal[index] = median;
        }

        return seasonal;
    }

    /// <summary>
    /// How Kusto scores periods is not published. A clear case is decided by bounds of the score, once as the series is and once without its
    /// straight line; anything else is refused.
    /// </summary>
    private static int Find(ReadOnlySpan<double> series, double threshold)
    {
        if (series.Length < 2 * ShortestPeriod)
            return 0;
        double[] line = LineFit.Of(series).Values(series.Length);
        double[] level = new double[series.Length];
        for (int index = 0; index < level.Length; index++)
            level[index] = series[index] - line[index];
        int? period = FindAround(series, threshold);
        if (period is null || period != FindAround(level, threshold))
            throw RunFailureException.Because("Whether the series has a period cannot be said for sure: give the seasonality, 0 for none.");
        return period.Value;
    }

    private static int? FindAround(ReadOnlySpan<double> series, double threshold)
    {
        double[] correlations = Correlations(series, (series.Length / 2) + 1);
        int best = 0;
        bool mayBeAny = false;
        for (int lag = ShortestPeriod; lag <= series.Length / 2; lag++)
        {
            if (correlations[lag] <= correlations[lag - 1] || correlations[lag] < correlations[lag + 1])
                continue;
            if (best == 0 || correlations[lag] > correlations[best])
                best = lag;
            double most = Math.Min(correlations[lag] * series.Length / (series.Length - lag), correlations[lag] * 1.35);
            mayBeAny |= most >= threshold;
        }

        if (!mayBeAny)
            return 0;
        return correlations[best] >= threshold ? best : null;
    }

    /// <summary>The series with itself, moved by 0, 1, 2 and so on, as parts of the whole.</summary>
    private static double[] Correlations(ReadOnlySpan<double> series, int last)
    {
        double mean = 0;
        foreach (double number in series)
            mean += number / series.Length;
        double[] correlations = new double[last + 1];
        double whole = 0;
        double largest = 0;
        for (int lag = 0; lag <= last && lag < series.Length; lag++)
        {
            double sum = 0;
            for (int index = lag; index < series.Length; index++)
                sum += (series[index] - mean) * (series[index - lag] - mean);
            if (lag == 0)
            {
                whole = sum;
                foreach (double number in series)
                    largest = Math.Max(largest, Math.Abs(number));
            }

            // What is left of a constant after subtracting its mean is rounding.
            correlations[lag] = whole <= series.Length * Math.Pow(largest * 1e-12, 2) ? 0 : sum / whole;
        }

        return correlations;
    }
}
