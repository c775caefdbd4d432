using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>active_users_count</c>: only those count who were active in enough periods before each of their appearances.</summary>
internal sealed class ActiveUsersCountPlugin : Plugin
{
    private const int FirstDimension = 8;

    public override string Name => "active_users_count";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call) =>
        [call.Input[call.ColumnAt(1)], .. Activity.ColumnsFrom(call, FirstDimension), new("dcount", KqlType.Long)];

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Activity activity = new(call, input, Activity.ArgumentsFrom(call, FirstDimension), run);
        long start = activity.Timeline.Place(2);
        long lookback = activity.Timeline.Distance(4);
        long needed = call.ConstantAt<long>(6, run, "a number of periods");
        Bins periods = activity.Timeline.Bins(5, start);
        Bins bins = activity.Timeline.Bins(7, start);
        SortedDictionary<long, ActiveIds>[] binned = activity.NoBins();
        foreach (IGrouping<(int Dimension, int Id), (int Dimension, int Id, long At)> appearances in activity
            .Between(start - lookback, activity.Timeline.Place(3))
            .GroupBy(appearance => (appearance.Dimension, appearance.Id)))
        {
            long[] times = [.. appearances.Select(appearance => appearance.At).Order()];
            foreach (long at in Enough(times, lookback, needed, periods).Where(at => at >= start))
                Activity.At(binned[appearances.Key.Dimension], bins.Of(at)).Add(appearances.Key.Id);
        }

        List<(long[], int, object[])> rows = [];
        for (int dimension = 0; dimension < binned.Length; dimension++)
            rows.AddRange(binned[dimension].Select(bin => (new[] { bin.Key }, dimension, new object[] { (long)bin.Value.Distinct.Count })));
        return activity.ToTable(ColumnsOf(call), rows);
    }

    /// <summary>The appearances that, with those of the lookback before them, lie in enough periods.</summary>
    private static IEnumerable<long> Enough(long[] times, long lookback, long needed, Bins periods)
    {
        int first = 0;
        for (int last = 0; last < times.Length; last++)
        {
            while (times[first] <= times[last] - lookback)
                first++;
            if (times[first..(last + 1)].Select(periods.Of).Distinct().Count() >= needed)
                yield return times[last];
        }
    }
}
