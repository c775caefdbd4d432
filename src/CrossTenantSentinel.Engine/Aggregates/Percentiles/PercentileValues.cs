using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Percentiles;

/// <summary>
/// The values that percentiles are taken of: whole numbers as long, other numbers as real, instants and durations as they are.
/// </summary>
internal static class PercentileValues
{
    /// <summary>The type of the percentiles of a type; null when it has none.</summary>
    public static KqlType? ResultOf(KqlType type) => type switch
    {
        KqlType.Int or KqlType.Long => KqlType.Long,
        KqlType.Real or KqlType.Decimal => KqlType.Real,
        KqlType.DateTime or KqlType.TimeSpan => type,
        _ => null,
    };

    /// <summary>A state for values of a type that <see cref="ResultOf"/> gives.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isWeighted">Whether the second argument is a weight.</param>
    /// <param name="count">How many percentiles are asked for; null for one array of them.</param>
    public static AggregateState NewState(KqlType type, bool isWeighted, int? count) => type switch
    {
        KqlType.Long => new State<long>(NumberVectors.ToLongs, isWeighted, count),
        KqlType.Real => new State<double>(NumberVectors.ToReals, isWeighted, count),
        KqlType.DateTime => new State<DateTime>(static vector => (Vector<DateTime>)vector, isWeighted, count),
        _ => new State<TimeSpan>(static vector => (Vector<TimeSpan>)vector, isWeighted, count),
    };

    private sealed class State<T>(Func<Vector, Vector<T>> convert, bool isWeighted, int? count) : AggregateState
    {
        private readonly WeightedValues<T> values = new(isWeighted);
        private double[] percentiles = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            if (percentiles.Length == 0)
                percentiles = PercentileRank.ReadAll(arguments.AsSpan(isWeighted ? 2 : 1));
            values.Add(groups, convert(arguments[0]), isWeighted ? NumberVectors.ToLongs(arguments[1]) : null);
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            VectorBuilder<T>[] results = [.. Enumerable.Range(0, count ?? 0).Select(_ => new VectorBuilder<T>(groupCount))];
            DynamicValue[] arrays = new DynamicValue[groupCount];
            int number = 0;
            foreach (SortedValues<T> sorted in values.ByGroup(groupCount))
            {
                if (count is null)
                    arrays[number++] = sorted.Total == 0 ? DynamicValue.Null : ArrayOf(sorted);
                for (int index = 0; index < results.Length; index++)
                {
                    if (sorted.Total == 0)
                        results[index].AppendNull();
                    else
                        results[index].Append(sorted.At(PercentileRank.Of(percentiles[index], sorted.Total)));
                }
            }

            return count is null ? [new Vector<DynamicValue>(arrays)] : [.. results.Select(result => result.Build())];
        }

        private DynamicValue ArrayOf(SortedValues<T> sorted) => DynamicValue.OfArray(
            [.. percentiles.Select(percentile => DynamicValue.From(sorted.At(PercentileRank.Of(percentile, sorted.Total))))]);
    }
}
