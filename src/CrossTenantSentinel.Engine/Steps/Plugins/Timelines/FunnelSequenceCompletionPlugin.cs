using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>funnel_sequence_completion</c>: how many go through a sequence of states, how far, within each of several periods.</summary>
internal sealed class FunnelSequenceCompletionPlugin : Plugin
{
    public override string Name => "funnel_sequence_completion";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call) =>
    [
        call.Input[call.ColumnAt(1)],
        call.Input[call.ColumnAt(5)],
        new("Period", call.Input[call.ColumnAt(1)].Type == KqlType.DateTime ? KqlType.TimeSpan : call.Input[call.ColumnAt(1)].Type),
        new("dcount", KqlType.Long),
    ];

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Activity activity = new(call, input, [5], run);
        long start = activity.Timeline.Place(2);
        Bins bins = activity.Timeline.Bins(4, start);
        DynamicArray states = ArrayAt(call, 6, run);
        DynamicArray periods = ArrayAt(call, 7, run);
        int[] steps = StepsOf(call, input, states, run);
        IReadOnlyList<Column> columns = ColumnsOf(call);
        VectorBuilder[] builders = [.. columns.Select(column => VectorBuilder.For(column.Type))];
        foreach ((long bin, List<(int Id, long At, int Step)> events) in Events(call, input, activity, bins, steps))
        {
            foreach (DynamicValue period in periods)
            {
                long[] reached = Reached(events, states.Count, Timeline.NumberOf(period.Content) ?? throw call.Wrong(7, "an array of durations"));
                for (int step = 0; step < states.Count; step++)
                {
                    builders[0].AppendRow(activity.Timeline.ToVector([bin]), 0);
                    builders[1].AppendRow(ValueOf(states[step], columns[1].Type, run), 0);
                    builders[2].AppendObject(period.Content);
                    builders[3].AppendObject(reached[step]);
                }
            }
        }

        return new Table(columns, new Batch(builders[0].Count, [.. builders.Select(builder => builder.BuildVector())]));
    }

    private static DynamicArray ArrayAt(PluginCall call, int argument, Run run) =>
        (call.ConstantAt(argument, run) as DynamicValue?)?.Array ?? throw call.Wrong(argument, "a dynamic array");

    private static Vector ValueOf(DynamicValue value, KqlType type, Run run) =>
        Conversions.To(type, ConstantExpression.Of(value)).Evaluate(new Batch(1), run);

    /// <summary>For each row, which state of the sequence it is in; -1 for none.</summary>
    private static int[] StepsOf(PluginCall call, Table input, DynamicArray states, Run run)
    {
        int column = call.ColumnAt(5);
        DynamicValue[] wanted = [.. states.Select(state => ValueOf(state, call.Input[column].Type, run).DynamicAt(0))];
        Vector values = input.Rows[column];
        return [.. Enumerable.Range(0, input.Count).Select(row => Array.IndexOf(wanted, values.DynamicAt(row)))];
    }

    /// <summary>The events of the sequence by bin, in order of time.</summary>
    private static IEnumerable<(long Bin, List<(int Id, long At, int Step)> Events)> Events(
        PluginCall call, Table input, Activity activity, Bins bins, int[] steps)
    {
        int[] ids = activity.Ids.Find([input.Rows[call.ColumnAt(0)]], input.Count);
        (long start, long end) = (activity.Timeline.Place(2), activity.Timeline.Place(3));
        return Enumerable.Range(0, input.Count)
            .Where(row => steps[row] >= 0 && activity.Timeline.At(row) is { } at && at >= start && at <= end)
            .Select(row => (Id: ids[row], At: activity.Timeline.At(row)!.Value, Step: steps[row]))
            .OrderBy(found => found.At)
            .GroupBy(found => bins.Of(found.At))
            .Select(bin => (bin.Key, bin.ToList()));
    }

    /// <summary>For each state, how many ids reached it through those before it, within the period from the first.</summary>
    private static long[] Reached(List<(int Id, long At, int Step)> events, int count, long period)
    {
        long[] reached = new long[count];
        foreach (IGrouping<int, (int Id, long At, int Step)> own in events.GroupBy(found => found.Id))
        {
            // For each state, when the latest of the sequences that have come this far began.
            long?[] began = new long?[count];
            int furthest = 0;
            foreach ((_, long at, int step) in own)
            {
                long? first = step == 0 ? at : began[step - 1] is { } earlier && at - earlier <= period ? earlier : null;
                began[step] = first ?? began[step];
                if (first is not null)
                    furthest = Math.Max(furthest, step + 1);
            }

            for (int step = 0; step < furthest; step++)
                reached[step]++;
        }

        return reached;
    }
}
