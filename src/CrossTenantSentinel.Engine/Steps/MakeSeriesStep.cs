using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>
/// One row for each combination of keys, with an array for each value and one for the axis, bin by bin: <c>make-series</c>. Rows outside
/// the axis do not count.
/// </summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">The keys, one column for each value, and the axis.</param>
/// <param name="Keys">Expressions over the rows.</param>
/// <param name="Aggregations">Over the rows of each bin.</param>
/// <param name="Values">What the series hold.</param>
/// <param name="Axis">What the rows are binned by.</param>
/// <param name="IsNonEmpty">Whether no rows give one row of defaults, when there are no keys: <c>kind=nonempty</c>.</param>
public sealed record MakeSeriesStep(
    PlanStep Input,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Expression> Keys,
    IReadOnlyList<Aggregation> Aggregations,
    IReadOnlyList<SeriesValue> Values,
    SeriesAxis Axis,
    bool IsNonEmpty) : PlanStep(Columns)
{
    private const int MostBins = 1_048_576;

    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        SeriesBins bins = SeriesBins.Of(Axis, run);
        GroupIndex index = new([.. Keys.Select(key => key.Type), KqlType.Long]);
        AggregateState[] states = [.. Aggregations.Select(aggregation => aggregation.Function.NewState())];
        foreach (Batch batch in Input.Run(run))
        {
            (Batch rows, long[] numbers) = OnAxis(batch, bins, run);
            int[] groups = index.Number([.. Keys.Select(key => key.Evaluate(rows, run)), new Vector<long>(numbers)], rows.Count);
            for (int place = 0; place < states.Length; place++)
                Aggregations[place].Add(states[place], rows, groups, index.Count, run);
        }

        IReadOnlyList<Vector> keys = index.KeyVectors();
        Batch binned = new(index.Count, [.. keys.SkipLast(1), .. states.SelectMany(state => state.Finish(index.Count))]);
        yield return Series(binned, (Vector<long>)keys[^1], bins, run);
    }

    private (Batch Rows, long[] Numbers) OnAxis(Batch batch, SeriesBins bins, Run run)
    {
        Vector values = Axis.Value.Evaluate(batch, run);
        int[] rows = new int[batch.Count];
        long[] numbers = new long[batch.Count];
        int count = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            if (bins.NumberOf(values, row) is not { } number)
                continue;
            rows[count] = row;
            numbers[count++] = number;
        }

        return count == batch.Count ? (batch, numbers) : (batch.Select(rows[..count]), numbers[..count]);
    }

    private Batch Series(Batch binned, Vector<long> numbers, SeriesBins bins, Run run)
    {
        GroupIndex index = new([.. Keys.Select(key => key.Type)]);
        int[] seriesOfBins = index.Number([.. Enumerable.Range(0, Keys.Count).Select(column => binned[column])], binned.Count);
        int count = Keys.Count > 0 || binned.Count > 0 || IsNonEmpty ? index.Count : 0;
        GroupedValues<int> grouped = new();
        for (int bin = 0; bin < seriesOfBins.Length; bin++)
            grouped.Add(seriesOfBins[bin], bin);
        int[] binsOfSeries = grouped.ByGroup(count, out int[] starts);

        Vector[] values = [.. Values.Select(value => value.Value.Evaluate(binned, run))];
        DynamicValue[] defaults = [.. Values.Select(value => value.Default.Evaluate(new Batch(1), run).DynamicAt(0))];
        DynamicValue[][] arrays = [.. Columns.Skip(Keys.Count).Select(_ => new DynamicValue[count])];
        (long First, int Count, DynamicValue Axis) last = (0, -1, DynamicValue.Null);
        for (int series = 0; series < count; series++)
        {
            run.Checkpoint();
            ReadOnlySpan<int> own = binsOfSeries.AsSpan(starts[series]..starts[series + 1]);
            (long first, int length) = Extent(own, numbers, bins);
            if (first != last.First || length != last.Count)
                last = (first, length, AxisOf(first, length, bins));
            arrays[^1][series] = last.Axis;
            for (int value = 0; value < values.Length; value++)
                arrays[value][series] = ArrayOf(own, numbers, first, length, values[value], defaults[value]);
        }

        return new Batch(count, [.. index.KeyVectors(), .. arrays.Select(array => new Vector<DynamicValue>(array))]);
    }

    private static (long First, int Length) Extent(ReadOnlySpan<int> own, Vector<long> numbers, SeriesBins bins)
    {
        long least = long.MaxValue, most = long.MinValue;
        foreach (int bin in own)
        {
            least = Math.Min(least, numbers[bin]);
            most = Math.Max(most, numbers[bin]);
        }

        // Without rows there is no bin to begin or end with.
        if (own.Length == 0 && (bins.First is null || bins.Last is null))
            return (0, 0);
        long first = bins.First ?? least;
        long length = Math.Max(0, (bins.Last ?? most) - first + 1);
        return length <= MostBins
            ? (first, (int)length)
            : throw RunFailureException.Because($"A series would have {length} bins; at most {MostBins} are possible.");
    }

    private static DynamicValue AxisOf(long first, int length, SeriesBins bins)
    {
        DynamicValue[] axis = new DynamicValue[length];
        for (int place = 0; place < length; place++)
            axis[place] = bins.ValueAt(first + place);
        return DynamicValue.OfArray(axis);
    }

    private static DynamicValue ArrayOf(
        ReadOnlySpan<int> own, Vector<long> numbers, long first, int length, Vector values, DynamicValue byDefault)
    {
        DynamicValue[] array = new DynamicValue[length];
        Array.Fill(array, byDefault);
        foreach (int bin in own)
            array[numbers[bin] - first] = values.DynamicAt(bin);
        return DynamicValue.OfArray(array);
    }
}
