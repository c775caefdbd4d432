using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>sliding_window_counts</c>: for each bin how many were active in the window of bins that ends with it.</summary>
internal sealed class SlidingWindowCountsPlugin : Plugin
{
    private const int FirstDimension = 6;

    public override string Name => "sliding_window_counts";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call) =>
        [call.Input[call.ColumnAt(1)], .. Activity.ColumnsFrom(call, FirstDimension), new("Count", KqlType.Long), new("Dcount", KqlType.Long)];

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Activity activity = new(call, input, Activity.ArgumentsFrom(call, FirstDimension), run);
        long start = activity.Timeline.Place(2);
        long end = activity.Timeline.Place(3);
        long window = activity.Timeline.Distance(4);
        if (activity.Timeline.Bins(5, start) is not EqualBins bins)
            throw call.Wrong(5, "a duration: windows of calendar periods are not run");
        long length = Math.Max(1, window / bins.Size);
        SortedDictionary<long, ActiveIds>[] binned = activity.NoBins();
        foreach ((int dimension, int id, long at) in activity.Between(start - (length * bins.Size), end))
        {
            long bin = bins.Of(at);
            for (long place = 0; place < length; place++, bin = bins.After(bin))
            {
                if (bin >= start && bin <= end)
                    Activity.At(binned[dimension], bin).Add(id);
            }
        }

        List<(long[], int, object[])> rows = [];
        for (int dimension = 0; dimension < binned.Length; dimension++)
        {
            foreach ((long bin, ActiveIds active) in binned[dimension])
                rows.Add(([bin], dimension, [active.Count, (long)active.Distinct.Count]));
        }

        return activity.ToTable(ColumnsOf(call), rows);
    }
}
