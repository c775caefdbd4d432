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
    /// How Kusto scores periods is not published. A clear case is decided, on the series without its straight line, so that the documented
    /// examples come out as documented; anything else is refused, and so is a series that has another clear period as it is.
    /// </summary>
    private static int Find(ReadOnlySpan<double> series, double threshold)
    {
        if (series.Length < 2 * ShortestPeriod)
            return 0;
        double[] line = LineFit.Of(series).Values(series.Length);
        double[] level = new double[series.Length];
        for (int index = 0; index < level.Length; index++)
            level[index] = series[index] - line[index];
        // A straight line resembles itself at every shift and hides the period, which Kusto still finds.
        int? period = FindAround(level, threshold);
        if (period is null || (FindAround(series, threshold) is { } other && other != period))
            throw RunFailureException.Because("Whether the series has a period cannot be said for sure: give the seasonality, 0 for none.");
        return period.Value;
    }

    /// <summary>
    /// 0 when no shift of the series resembles it well enough; the shortest such shift when it resembles the series far above chance, its
    /// multiples do, too, and no other one does; otherwise null.
    /// </summary>
    private static int? FindAround(ReadOnlySpan<double> series, double threshold)
    {
        int count = series.Length;
        double[] correlations = Correlations(series, count / 2);
        List<int> peaks = [];
        for (int lag = ShortestPeriod; lag < count / 2; lag++)
        {
            if (correlations[lag] >= threshold && correlations[lag] > correlations[lag - 1] && correlations[lag] >= correlations[lag + 1])
                peaks.Add(lag);
        }

        if (peaks.Count == 0)
            return 0;
        int period = peaks[0];
        bool isClear = correlations[period] * (count - period) / count >= 0.8 * threshold && peaks.TrueForAll(lag => IsMultiple(lag, period));
        for (int multiple = period; multiple <= count / 2; multiple += period)
            isClear &= correlations[multiple] >= threshold;
        return isClear ? period : null;
    }

    private static bool IsMultiple(int lag, int period) => Math.Min(lag % period, period - (lag % period)) <= 1;

    /// <summary>The correlation of the series with itself, moved by 0, 1, 2 and so on.</summary>
    private static double[] Correlations(ReadOnlySpan<double> series, int last)
    {
        double mean = 0;
        double largest = 0;
        foreach (double number in series)
        {
            mean += number / series.Length;
            largest = Math.Max(largest, Math.Abs(number));
        }

        double[] correlations = new double[last + 1];
        double whole = 0;
        for (int lag = 0; lag <= last; lag++)
        {
            double sum = 0;
            for (int index = lag; index < series.Length; index++)
                sum += (series[index] - mean) * (series[index - lag] - mean);
            if (lag == 0)
                whole = sum / series.Length;
            // What is left of a constant after subtracting its mean is rounding.
            correlations[lag] = whole <= Math.Pow(largest * 1e-12, 2) ? 0 : sum / (series.Length - lag) / whole;
        }

        return correlations;
    }
}
