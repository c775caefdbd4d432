using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>How unusual the elements of a series are; see <see cref="Outliers"/>.</summary>
[ScalarFamily]
internal static class OutlierFunctions
{
    /// <summary>Scores; 0 for nulls and for the elements to ignore. Null when other elements are no numbers.</summary>
    /// <exception cref="RunFailureException">The kind or the percentiles are not known.</exception>
    [ScalarFunction("series_outliers")]
    public static DynamicValue Score(DynamicValue series, string kind = "ctukey", double? ignored = null, double low = 10, double high = 90)
    {
        if (series.Array is not { } array)
            return DynamicValue.Null;
        double[] numbers = new double[array.Count];
        for (int index = 0; index < numbers.Length; index++)
        {
            if (array[index].IsNull)
                numbers[index] = double.NaN;
            else if (SeriesNumbers.Of(array[index]) is { } number)
                numbers[index] = number == ignored ? double.NaN : number;
            else
                return DynamicValue.Null;
        }

        return SeriesNumbers.ToValue(Score(numbers, kind, low, high));
    }

    internal static double[] Score(double[] numbers, string kind, double low = 10, double high = 90) => kind switch
    {
        "ctukey" => Outliers.Score(numbers, low, high),
        "tukey" => Outliers.Score(numbers, 25, 75),
        _ => throw RunFailureException.Because($"series_outliers: '{kind}' is neither 'tukey' nor 'ctukey'."),
    };
}
