using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>sequence_detect</c>: rows that satisfy several conditions one after the other, within spans of time.</summary>
internal sealed class SequenceDetectPlugin : Plugin
{
    private const int FirstExpression = 3;

    public override string Name => "sequence_detect";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call)
    {
        Column time = call.Input[call.ColumnAt(0)];
        return
        [
            .. Dimensions(call).Select(argument => call.Input[call.ColumnAt(argument)]),
            .. Conditions(call).Select(argument => time with { Name = $"{call.At(argument)!.Name}_{time.Name}" }),
            new("Duration", time.Type == KqlType.DateTime ? KqlType.TimeSpan : time.Type),
        ];
    }

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Timeline timeline = new(call, input, 0, run);
        (long step, long span) = (timeline.Distance(1), timeline.Distance(2));
        int[] dimensions = [.. Dimensions(call).Select(call.ColumnAt)];
        GroupIndex index = new([.. dimensions.Select(place => call.Input[place].Type)]);
        int[] groups = index.Number([.. dimensions.Select(place => input.Rows[place])], input.Count);
        SortedSet<long>[][] times = Times(call, input, timeline, groups, index.Count, run);
        List<(int Group, long[] Times)> found = [];
        for (int group = 0; group < times.Length; group++)
            Follow(times[group], [], step, span, sequence => found.Add((group, sequence)), run);
        IReadOnlyList<Vector> keys = index.KeyVectors();
        int[] places = [.. found.Select(sequence => sequence.Group)];
        int conditions = Conditions(call).Count;
        long[] durations = [.. found.Select(sequence => sequence.Times[^1] - sequence.Times[0])];
        return new Table(ColumnsOf(call), new Batch(places.Length,
        [
            .. keys.Select(key => key.Gather(places)),
            .. Enumerable.Range(0, conditions).Select(condition => timeline.ToVector([.. found.Select(sequence => sequence.Times[condition])])),
            timeline.Column.Type == KqlType.DateTime ? new Vector<TimeSpan>([.. durations.Select(ticks => new TimeSpan(ticks))]) : timeline.ToVector(durations),
        ]));
    }

    private static IReadOnlyList<int> Conditions(PluginCall call) =>
        [.. Activity.ArgumentsFrom(call, FirstExpression).Where(argument => call.At(argument) is { ColumnName: null, Value.Type: KqlType.Bool })];

    private static IReadOnlyList<int> Dimensions(PluginCall call) =>
        [.. Activity.ArgumentsFrom(call, FirstExpression).Where(argument => call.At(argument) is { ColumnName: not null })];

    /// <summary>For each combination of dimensions and each condition, when it was true.</summary>
    private static SortedSet<long>[][] Times(PluginCall call, Table input, Timeline timeline, int[] groups, int groupCount, Run run)
    {
        IReadOnlyList<int> conditions = Conditions(call);
        if (conditions.Count == 0)
            throw call.Wrong(FirstExpression, "a condition");
        SortedSet<long>[][] times = [.. Enumerable.Range(0, groupCount).Select(_ => conditions.Select(_ => new SortedSet<long>()).ToArray())];
        for (int condition = 0; condition < conditions.Count; condition++)
        {
            Vector<bool> matches = (Vector<bool>)call.At(conditions[condition])!.Value!.Evaluate(input.Rows, run);
            for (int row = 0; row < input.Count; row++)
            {
                if (matches[row] && !matches.IsNull(row) && timeline.At(row) is { } at)
                    times[groups[row]][condition].Add(at);
            }
        }

        return times;
    }

    private static void Follow(SortedSet<long>[] times, long[] before, long step, long span, Action<long[]> found, Run run)
    {
        if (before.Length == times.Length)
        {
            found(before);
            return;
        }

        run.Checkpoint();
        long last = before.Length == 0 ? 0 : Math.Min(before[^1] + step, before[0] + span);
        IEnumerable<long> next = before.Length == 0 ? times[0]
            : before[^1] < last ? times[before.Length].GetViewBetween(before[^1] + 1, last)
            : [];
        foreach (long at in next)
            Follow(times, [.. before, at], step, span, found, run);
    }
}
