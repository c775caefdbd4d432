using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>activity_counts_metrics</c>: for each bin how many were active, and how many for the first time.</summary>
internal sealed class ActivityCountsMetricsPlugin : Plugin
{
    private const int FirstDimension = 5;

    public override string Name => "activity_counts_metrics";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call) =>
    [
        call.Input[call.ColumnAt(1)], .. Activity.ColumnsFrom(call, FirstDimension),
        new("count", KqlType.Long), new("dcount", KqlType.Long), new("new_dcount", KqlType.Long), new("aggregated_dcount", KqlType.Long),
    ];

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Activity activity = new(call, input, Activity.ArgumentsFrom(call, FirstDimension), run);
        long start = activity.Timeline.Place(2);
        SortedDictionary<long, ActiveIds>[] binned = activity.Binned(start, activity.Timeline.Place(3), activity.Timeline.Bins(4, start));
        List<(long[], int, object[])> rows = [];
        for (int dimension = 0; dimension < binned.Length; dimension++)
        {
            HashSet<int> seen = [];
            foreach ((long bin, ActiveIds active) in binned[dimension])
            {
                int before = seen.Count;
                seen.UnionWith(active.Distinct);
                rows.Add(([bin], dimension, [active.Count, (long)active.Distinct.Count, (long)(seen.Count - before), (long)seen.Count]));
            }
        }

        return activity.ToTable(ColumnsOf(call), rows);
    }
}
