using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary>
/// Who was active when: ids (argument 1) on a timeline (argument 2), apart for each combination of dimensions (the last arguments).
/// </summary>
internal sealed class Activity
{
    private readonly int[] ids;
    private readonly int[] dimensions;
    private readonly IReadOnlyList<Vector> dimensionValues;
    private readonly int count;

    /// <param name="call">The call.</param>
    /// <param name="input">The rows.</param>
    /// <param name="dimensionArguments">Which arguments are dimensions.</param>
    /// <param name="run">The run.</param>
    public Activity(PluginCall call, Table input, IReadOnlyList<int> dimensionArguments, Run run)
    {
        Timeline = new(call, input, 1, run);
        count = input.Count;
        int id = call.ColumnAt(0);
        Ids = new GroupIndex([call.Input[id].Type]);
        ids = Ids.Number([input.Rows[id]], count);
        int[] places = [.. dimensionArguments.Select(call.ColumnAt)];
        GroupIndex index = new([.. places.Select(place => call.Input[place].Type)]);
        dimensions = index.Number([.. places.Select(place => input.Rows[place])], count);
        dimensionValues = index.KeyVectors();
        DimensionCount = index.Count;
    }

    /// <summary>The timeline.</summary>
    public Timeline Timeline { get; }

    /// <summary>The numbers of ids.</summary>
    public GroupIndex Ids { get; }

    /// <summary>The number of combinations of dimensions; 1 without dimensions.</summary>
    public int DimensionCount { get; }

    /// <summary>The columns of the dimensions that stand from an argument to the end.</summary>
    public static IEnumerable<Column> ColumnsFrom(PluginCall call, int first) =>
        ArgumentsFrom(call, first).Select(argument => call.Input[call.ColumnAt(argument)]);

    /// <summary>The arguments from one to the last.</summary>
    public static IReadOnlyList<int> ArgumentsFrom(PluginCall call, int first) => [.. Enumerable.Range(first, Math.Max(0, call.Arguments.Count - first))];

    /// <summary>What happened from a place to another, both included, in no particular order.</summary>
    public IEnumerable<(int Dimension, int Id, long At)> Between(long from, long to)
    {
        for (int row = 0; row < count; row++)
        {
            if (Timeline.At(row) is { } at && at >= from && at <= to)
                yield return (dimensions[row], ids[row], at);
        }
    }

    /// <summary>The same by dimension and bin.</summary>
    public SortedDictionary<long, ActiveIds>[] Binned(long from, long to, Bins bins)
    {
        SortedDictionary<long, ActiveIds>[] binned = NoBins();
        foreach ((int dimension, int id, long at) in Between(from, to))
            At(binned[dimension], bins.Of(at)).Add(id);
        return binned;
    }

    /// <summary>No bins yet, for each dimension.</summary>
    public SortedDictionary<long, ActiveIds>[] NoBins() =>
        [.. Enumerable.Range(0, DimensionCount).Select(_ => new SortedDictionary<long, ActiveIds>())];

    /// <summary>Who is active in a bin; nobody at first.</summary>
    public static ActiveIds At(SortedDictionary<long, ActiveIds> bins, long bin)
    {
        if (!bins.TryGetValue(bin, out ActiveIds? active))
            bins.Add(bin, active = new ActiveIds());
        return active;
    }

    /// <summary>A table of metrics.</summary>
    /// <param name="columns">Columns of the timeline, then the dimensions, then the metrics.</param>
    /// <param name="rows">For each row its places on the timeline, its combination of dimensions, and its metrics.</param>
    public Table ToTable(IReadOnlyList<Column> columns, List<(long[] Times, int Dimension, object[] Metrics)> rows)
    {
        int times = rows.Count > 0 ? rows[0].Times.Length : 0;
        int first = times + dimensionValues.Count;
        int[] places = [.. rows.Select(row => row.Dimension)];
        return new Table(columns, Batch.Lazy(rows.Count, columns.Count, column =>
        {
            if (rows.Count == 0)
                return VectorBuilder.For(columns[column].Type).BuildVector();
            if (column < times)
                return Timeline.ToVector([.. rows.Select(row => row.Times[column])]);
            if (column < first)
                return dimensionValues[column - times].Gather(places);
            VectorBuilder metrics = VectorBuilder.For(columns[column].Type, rows.Count);
            foreach ((_, _, object[] values) in rows)
                metrics.AppendObject(values[column - first]);
            return metrics.BuildVector();
        }));
    }
}
