using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Aggregates.Percentiles;

/// <summary>
/// What <c>tdigest</c> gives and other functions take. Kusto's form is undocumented and changes; this one is a bag that holds the distinct
/// values in ascending order and how often each counts, so that percentiles are exact.
/// </summary>
internal sealed class Digest
{
    private const string ValuesProperty = "tdigest";
    private const string WeightsProperty = "weights";

    private readonly DynamicArray values;
    private readonly DynamicArray weights;

    private Digest(DynamicArray values, DynamicArray weights)
    {
        this.values = values;
        this.weights = weights;
        foreach (DynamicValue weight in weights)
            Total += (long)weight.Content!;
    }

    /// <summary>How many values there are, each as often as it counts.</summary>
    public long Total { get; }

    /// <summary>A digest of values that are in ascending order.</summary>
    public static Digest Of<T>(SortedValues<T> sorted)
    {
        List<DynamicValue> distinct = [];
        List<DynamicValue> counts = [];
        for (int index = 0; index < sorted.Values.Count;)
        {
            T value = sorted.Values[index];
            long count = 0;
            for (; index < sorted.Values.Count && EqualityComparer<T>.Default.Equals(sorted.Values[index], value); index++)
                count += sorted.WeightAt(index);
            distinct.Add(DynamicValue.From(value));
            counts.Add(DynamicValue.Of(count));
        }

        return new Digest(new DynamicArray([.. distinct]), new DynamicArray([.. counts]));
    }

    /// <summary>The digest that a dynamic value holds; null for null.</summary>
    /// <exception cref="RunFailureException">It is no digest of ours: Kusto's own cannot be read.</exception>
    public static Digest? Read(DynamicValue digest)
    {
        if (digest.IsNull)
            return null;
        return digest.Bag is { Count: 2 } bag && bag[ValuesProperty].Array is { } values && bag[WeightsProperty].Array is { } weights
            ? new Digest(values, weights)
            : throw RunFailureException.Because("Only what tdigest() gave in the same query can be merged and asked for percentiles.");
    }

    /// <summary>One digest of what several hold.</summary>
    public static Digest Merge(IEnumerable<Digest> digests)
    {
        SortedDictionary<DynamicValue, long> all = new(Comparer<DynamicValue>.Create(Compare));
        foreach (Digest digest in digests)
        {
            for (int index = 0; index < digest.values.Count; index++)
            {
                all.TryGetValue(digest.values[index], out long count);
                all[digest.values[index]] = count + (long)digest.weights[index].Content!;
            }
        }

        return new Digest(new DynamicArray([.. all.Keys]), new DynamicArray([.. all.Values.Select(DynamicValue.Of)]));
    }

    /// <summary>The form that goes through the query.</summary>
    public DynamicValue ToDynamic() =>
        DynamicValue.Of(DynamicBag.Of([new(ValuesProperty, DynamicValue.Of(values)), new(WeightsProperty, DynamicValue.Of(weights))]));

    /// <summary>The value at a percentile; null when there are none.</summary>
    public DynamicValue At(double percentile)
    {
        if (Total == 0)
            return DynamicValue.Null;
        long rank = PercentileRank.Of(percentile, Total);
        int index = 0;
        for (long before = 0; (before += (long)weights[index].Content!) < rank;)
            index++;
        return values[index];
    }

    /// <summary>How many values are less than or equal to a value.</summary>
    public long RankOf(DynamicValue value)
    {
        long rank = 0;
        for (int index = 0; index < values.Count && Compare(values[index], value) <= 0; index++)
            rank += (long)weights[index].Content!;
        return rank;
    }

    private static int Compare(DynamicValue left, DynamicValue right) => (left.Content, right.Content) switch
    {
        (long one, long other) => one.CompareTo(other),
        (DateTime one, DateTime other) => one.CompareTo(other),
        (TimeSpan one, TimeSpan other) => one.CompareTo(other),
        (long or double or decimal, long or double or decimal) => ToReal(left).CompareTo(ToReal(right)),
        _ => throw RunFailureException.Because("The values of a digest must be of one type."),
    };

    private static double ToReal(DynamicValue number) => number.Content switch
    {
        long value => value,
        decimal value => (double)value,
        _ => (double)number.Content!,
    };
}
