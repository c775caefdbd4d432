using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>activity_metrics</c>: each bin compared with the one before.</summary>
internal sealed class ActivityMetricsPlugin : Plugin
{
    private const int FirstDimension = 5;

    public override string Name => "activity_metrics";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call) =>
    [
        call.Input[call.ColumnAt(1)], .. Activity.ColumnsFrom(call, FirstDimension),
        new("dcount_values", KqlType.Long), new("dcount_newvalues", KqlType.Long), new("retention_rate", KqlType.Real), new("churn_rate", KqlType.Real),
    ];

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Activity activity = new(call, input, Activity.ArgumentsFrom(call, FirstDimension), run);
        long start = activity.Timeline.Place(2);
        Bins bins = activity.Timeline.Bins(4, start);
        SortedDictionary<long, ActiveIds>[] binned = activity.Binned(start, activity.Timeline.Place(3), bins);
        List<(long[], int, object[])> rows = [];
        for (int dimension = 0; dimension < binned.Length; dimension++)
        {
            foreach ((long bin, ActiveIds active) in binned[dimension])
            {
                HashSet<int> before = binned[dimension].TryGetValue(bins.Before(bin), out ActiveIds? earlier) ? earlier.Distinct : [];
                int retained = active.Distinct.Count(before.Contains);
                // Nobody before: zero by zero, which is no number.
                double rate = (double)retained / before.Count;
                rows.Add(([bin], dimension, [(long)active.Distinct.Count, (long)(active.Distinct.Count - retained), rate, 1 - rate]));
            }
        }

        return activity.ToTable(ColumnsOf(call), rows);
    }
}
