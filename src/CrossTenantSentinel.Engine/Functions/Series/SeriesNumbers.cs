using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>Between dynamic arrays and series of numbers.</summary>
internal static class SeriesNumbers
{
    /// <summary>The number that an element holds; instants and durations count in ticks. Null when it holds none.</summary>
    public static double? Of(DynamicValue element) => element.Content switch
    {
        long number => number,
        double number => number,
        decimal number => (double)number,
        DateTime instant => instant.Ticks,
        TimeSpan duration => duration.Ticks,
        _ => null,
    };

    /// <summary>All elements as numbers; null when the value is no array or any element is no number.</summary>
    public static double[]? AllOf(DynamicValue value)
    {
        if (value.Array is not { } array)
            return null;
        double[] numbers = new double[array.Count];
        for (int index = 0; index < numbers.Length; index++)
        {
            if (Of(array[index]) is not { } number)
                return null;
            numbers[index] = number;
        }

        return numbers;
    }

    /// <summary>Like <see cref="AllOf"/>, for at least one element and only finite numbers.</summary>
    public static double[]? FiniteOf(DynamicValue value) =>
        AllOf(value) is { Length: > 0 } numbers && Array.TrueForAll(numbers, double.IsFinite) ? numbers : null;

    /// <summary>A dynamic array of real numbers.</summary>
    public static DynamicValue ToValue(ReadOnlySpan<double> numbers)
    {
        DynamicValue[] elements = new DynamicValue[numbers.Length];
        for (int index = 0; index < elements.Length; index++)
            elements[index] = DynamicValue.Of(numbers[index]);
        return DynamicValue.OfArray(elements);
    }
}
