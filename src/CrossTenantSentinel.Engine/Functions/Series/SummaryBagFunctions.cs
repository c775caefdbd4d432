using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>What the functions with several results say, in one bag.</summary>
[ScalarFamily]
internal static class SummaryBagFunctions
{
    /// <summary>Minimum, maximum, average and so on; see <see cref="SeriesStatistics"/>.</summary>
    [ScalarFunction("series_stats_dynamic")]
    public static DynamicValue Statistics(DynamicValue series, bool ignoreNonfinite = false)
    {
        if (SeriesStatistics.Of(series, ignoreNonfinite) is not { } found)
            return DynamicValue.Null;
        return DynamicValue.Of(DynamicBag.Of(
        [
            new("min", DynamicValue.Of(found.Min)),
            new("min_idx", DynamicValue.Of(found.MinIndex)),
            new("max", DynamicValue.Of(found.Max)),
            new("max_idx", DynamicValue.Of(found.MaxIndex)),
            new("avg", DynamicValue.Of(found.Average)),
            new("stdev", DynamicValue.Of(found.Deviation)),
            new("variance", DynamicValue.Of(found.Variance)),
            new("sum", DynamicValue.Of(found.Sum)),
            new("len", DynamicValue.Of(found.Length)),
        ]));
    }

    /// <summary>The straight line through a series; see <see cref="LineFit"/>.</summary>
    [ScalarFunction("series_fit_line_dynamic")]
    public static DynamicValue Line(DynamicValue series)
    {
        if (SeriesNumbers.FiniteOf(series) is not { Length: > 1 } ys)
            return DynamicValue.Null;
        LineFit fit = LineFit.Of(ys);
        return DynamicValue.Of(DynamicBag.Of(
        [
            new("rsquare", DynamicValue.Of(fit.RSquare)),
            new("slope", DynamicValue.Of(fit.Slope)),
            new("variance", DynamicValue.Of(fit.Variance)),
            new("rvariance", DynamicValue.Of(fit.ResidualVariance)),
            new("interception", DynamicValue.Of(fit.Interception)),
            new("line_fit", SeriesNumbers.ToValue(fit.Values(ys.Length))),
        ]));
    }
}
