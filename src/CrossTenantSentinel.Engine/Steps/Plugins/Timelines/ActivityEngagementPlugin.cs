using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>activity_engagement</c>: who was active in a bin, out of those active in the longer window that ends with it.</summary>
internal sealed class ActivityEngagementPlugin : Plugin
{
    private const int FirstDimension = 6;

    public override string Name => "activity_engagement";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call) =>
    [
        call.Input[call.ColumnAt(1)], .. Activity.ColumnsFrom(call, FirstDimension),
        new("dcount_activities_inner", KqlType.Long), new("dcount_activities_outer", KqlType.Long), new("activity_ratio", KqlType.Real),
    ];

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Activity activity = new(call, input, Activity.ArgumentsFrom(call, FirstDimension), run);
        long start = activity.Timeline.Place(2);
        long inner = activity.Timeline.Distance(4);
        long outer = activity.Timeline.Distance(5);
        if (inner <= 0 || outer < inner)
            throw call.Wrong(5, "at least as long as the inner window, which is positive");
        SortedDictionary<long, ActiveIds>[] binned = activity.Binned(start - outer + inner, activity.Timeline.Place(3), new EqualBins(start, inner));
        List<(long[], int, object[])> rows = [];
        for (int dimension = 0; dimension < binned.Length; dimension++)
        {
            foreach ((long bin, ActiveIds active) in binned[dimension].Where(entry => entry.Key >= start))
            {
                HashSet<int> wide = [];
                foreach ((_, ActiveIds other) in binned[dimension].Where(entry => entry.Key > bin - outer && entry.Key <= bin))
                    wide.UnionWith(other.Distinct);
                rows.Add(([bin], dimension, [(long)active.Distinct.Count, (long)wide.Count, (double)active.Distinct.Count / wide.Count]));
            }
        }

        return activity.ToTable(ColumnsOf(call), rows);
    }
}
