using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates.Percentiles;

/// <summary>Values of groups, each of which may count several times.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
/// <param name="isWeighted">Whether values have weights at all.</param>
internal sealed class WeightedValues<T>(bool isWeighted)
{
    private readonly GroupedValues<T> values = new();
    private readonly GroupedValues<long> weights = new();

    /// <summary>Takes rows in; nulls, and weights that are not positive, do not count.</summary>
    public void Add(ReadOnlySpan<int> groups, Vector<T> rows, Vector<long>? weightsOfRows)
    {
        for (int row = 0; row < groups.Length; row++)
        {
            if (groups[row] < 0 || rows.IsNull(row))
                continue;
            if (weightsOfRows is not null)
            {
                if (weightsOfRows.IsNull(row) || weightsOfRows[row] <= 0)
                    continue;
                weights.Add(groups[row], weightsOfRows[row]);
            }

            values.Add(groups[row], rows[row]);
        }
    }

    /// <summary>The values of each group in ascending order.</summary>
    public IEnumerable<SortedValues<T>> ByGroup(int groupCount)
    {
        T[] all = values.ByGroup(groupCount, out int[] starts);
        long[]? allWeights = isWeighted ? weights.ByGroup(groupCount, out _) : null;
        for (int group = 0; group < groupCount; group++)
        {
            int start = starts[group], count = starts[group + 1] - start;
            if (allWeights is null)
                Array.Sort(all, start, count);
            else
                Array.Sort(all, allWeights, start, count);
            yield return new SortedValues<T>(new ArraySegment<T>(all, start, count), allWeights?[start..(start + count)]);
        }
    }
}
