using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>new_activity_metrics</c>: those who were first seen in a bin, compared with each later bin.</summary>
internal sealed class NewActivityMetricsPlugin : Plugin
{
    private const int Cohort = 5;

    public override string Name => "new_activity_metrics";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call)
    {
        Column time = call.Input[call.ColumnAt(1)];
        return
        [
            time with { Name = "from_" + time.Name },
            time with { Name = "to_" + time.Name },
            .. Dimensions(call).Select(argument => call.Input[call.ColumnAt(argument)]),
            new("dcount_new_values", KqlType.Long), new("dcount_retained_values", KqlType.Long), new("dcount_churn_values", KqlType.Long),
            new("retention_rate", KqlType.Real), new("churn_rate", KqlType.Real),
        ];
    }

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Activity activity = new(call, input, Dimensions(call), run);
        long start = activity.Timeline.Place(2);
        long end = activity.Timeline.Place(3);
        Bins bins = activity.Timeline.Bins(4, start);
        SortedDictionary<long, ActiveIds>[] binned = activity.Binned(start, end, bins);
        long? only = call.At(Cohort) is { ColumnName: null, Table: null } ? bins.Of(activity.Timeline.Place(Cohort)) : null;
        HashSet<int> known = LookedBack(call, activity, run);
        List<(long[], int, object[])> rows = [];
        for (int dimension = 0; dimension < binned.Length; dimension++)
        {
            HashSet<int> seen = [.. known];
            foreach ((long from, ActiveIds active) in binned[dimension])
            {
                HashSet<int> cohort = [.. active.Distinct.Except(seen)];
                if (cohort.Count > 0 && (only is null || only == from))
                {
                    for (long to = from; to <= end; to = bins.After(to))
                        rows.Add(([from, to], dimension, Metrics(cohort, seen, active.Distinct, binned[dimension], from, to)));
                }

                seen.UnionWith(active.Distinct);
            }
        }

        return activity.ToTable(ColumnsOf(call), rows);
    }

    private static object[] Metrics(HashSet<int> cohort, HashSet<int> seen, HashSet<int> first, SortedDictionary<long, ActiveIds> bins, long from, long to)
    {
        HashSet<int> active = bins.TryGetValue(to, out ActiveIds? later) ? later.Distinct : [];
        long retained = active.Count(cohort.Contains);
        long fresh = from == to ? cohort.Count : active.Count(id => !seen.Contains(id) && !first.Contains(id));
        double rate = (double)retained / cohort.Count;
        return [fresh, retained, cohort.Count - retained, rate, 1 - rate];
    }

    /// <summary>Arguments after the cohort that are columns; the cohort itself is optional.</summary>
    private static IReadOnlyList<int> Dimensions(PluginCall call) =>
        [.. Activity.ArgumentsFrom(call, Cohort).Where(argument => call.At(argument) is { ColumnName: { } name, Table: null } && call.PlaceOf(name) >= 0)];

    /// <summary>Ids that the last argument, a table, holds: in the column called as that of the ids, else in its first.</summary>
    private static HashSet<int> LookedBack(PluginCall call, Activity activity, Run run)
    {
        if (call.Arguments[^1].Table is not { } step)
            return [];
        Table table = run.Execute(step);
        Column id = call.Input[call.ColumnAt(0)];
        int place = Math.Max(0, step.Columns.Select(column => column.Name).ToList().IndexOf(id.Name));
        return step.Columns[place].Type == id.Type
            ? [.. activity.Ids.Find([table.Rows[place]], table.Count)]
            : throw call.Wrong(call.Arguments.Count - 1, $"a table with a column {id}");
    }
}
