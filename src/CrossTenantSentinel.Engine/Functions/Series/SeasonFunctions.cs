using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>The seasonal part of a series; null when elements are no finite numbers.</summary>
[ScalarFamily]
internal static class SeasonFunctions
{
    /// <summary>The score from which on a period that is found counts.</summary>
    private const double Threshold = 0.7;

    /// <summary>Medians of the elements at the same place of a period; zeros for no period.</summary>
    /// <exception cref="RunFailureException">It cannot be said for sure what Kusto finds.</exception>
    [ScalarFunction("series_seasonal")]
    public static DynamicValue Seasonal(DynamicValue series, long period = -1)
    {
        if (SeriesNumbers.FiniteOf(series) is not { } numbers)
            return DynamicValue.Null;
        // Other negative numbers stand for no period, as 0 does.
        int found = Season.PeriodOf(numbers, period < -1 ? 0 : period, Threshold);
        return SeriesNumbers.ToValue(Season.Of(numbers, found, numbers.Length));
    }
}
