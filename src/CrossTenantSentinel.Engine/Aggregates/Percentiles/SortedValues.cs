namespace CrossTenantSentinel.Engine.Aggregates.Percentiles;

/// <summary>Values in ascending order.</summary>
/// <typeparam name="T">Their type.</typeparam>
/// <param name="values">The values.</param>
/// <param name="weights">How often each counts; null for once.</param>
internal sealed class SortedValues<T>(ArraySegment<T> values, long[]? weights)
{
    /// <summary>The values in ascending order.</summary>
    public ArraySegment<T> Values => values;

    /// <summary>How many values there are, each as often as it counts.</summary>
    public long Total { get; } = weights?.Sum() ?? values.Count;

    /// <summary>The value of a rank, from 1.</summary>
    public T At(long rank)
    {
        if (weights is null)
            return values[(int)(rank - 1)];
        long before = 0;
        for (int index = 0; index < values.Count; index++)
        {
            before += weights[index];
            if (before >= rank)
                return values[index];
        }

        throw new ArgumentOutOfRangeException(nameof(rank), rank, "Not so many values.");
    }

    /// <summary>How often the value at a place counts.</summary>
    public long WeightAt(int index) => weights is null ? 1 : weights[index];
}
