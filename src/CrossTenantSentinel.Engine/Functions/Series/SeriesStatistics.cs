using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>What <c>series_stats</c> says about a series.</summary>
internal sealed record SeriesStatistics(
    double Min,
    long MinIndex,
    double Max,
    long MaxIndex,
    double Average,
    double Deviation,
    double Variance,
    double Sum,
    long Length)
{
    /// <summary>Null for what is no array, for no elements, and for elements that are no finite numbers unless these are ignored.</summary>
    public static SeriesStatistics? Of(DynamicValue series, bool ignoreNonfinite)
    {
        if (series.Array is not { } array)
            return null;
        List<double> numbers = new(array.Count);
        int min = -1;
        int max = -1;
        double least = 0;
        double most = 0;
        for (int index = 0; index < array.Count; index++)
        {
            if (SeriesNumbers.Of(array[index]) is not { } number || !double.IsFinite(number))
            {
                if (ignoreNonfinite)
                    continue;
                return null;
            }

            numbers.Add(number);
            if (min < 0 || number < least)
                (min, least) = (index, number);
            if (max < 0 || number > most)
                (max, most) = (index, number);
        }

        if (numbers.Count == 0)
            return null;
        double sum = numbers.Sum();
        double average = sum / numbers.Count;
        double variance = VarianceOf(numbers, average);
        return new(least, min, most, max, average, Math.Sqrt(variance), variance, sum, array.Count);
    }

    /// <summary>The sample variance; 0 for a single number.</summary>
    private static double VarianceOf(List<double> numbers, double average)
    {
        double squares = 0;
        foreach (double number in numbers)
            squares += (number - average) * (number - average);
        return numbers.Count == 1 ? 0 : squares / (numbers.Count - 1);
    }
}
