using System.Globalization;
using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary><c>rolling_percentile</c>: for each bin a percentile over the window of bins that ends with it.</summary>
internal sealed class RollingPercentilePlugin : Plugin
{
    private const int FirstDimension = 5;

    public override string Name => "rolling_percentile";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call)
    {
        Column value = call.Input[call.ColumnAt(0)];
        string percent = ConstantText(call, 1);
        string window = ConstantText(call, 4);
        return
        [
            call.Input[call.ColumnAt(2)], .. Activity.ColumnsFrom(call, FirstDimension),
            new($"rolling_{window}_percentile_{value.Name}_{percent}", Percentile(call).Function.ResultTypes[0]),
        ];
    }

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Timeline timeline = new(call, input, 2, run);
        Bins bins = timeline.Bins(3, 0);
        long window = call.ConstantAt<long>(4, run, "a number of bins");
        long[] binOf = [.. Enumerable.Range(0, input.Count).Select(row => timeline.At(row) is { } at ? bins.Of(at) : long.MinValue)];
        long last = binOf.DefaultIfEmpty(long.MinValue).Max();
        List<int> rows = [];
        List<long> places = [];
        for (int row = 0; row < binOf.Length; row++)
        {
            long bin = binOf[row];
            for (long step = 0; step < window && bin <= last && bin != long.MinValue; step++, bin = bins.After(bin))
            {
                rows.Add(row);
                places.Add(bin);
            }
        }

        return Summary(call, input.Rows.Select([.. rows]), timeline, timeline.ToVector(places), run);
    }

    private Table Summary(PluginCall call, Batch rows, Timeline timeline, Vector times, Run run)
    {
        int[] keys = [.. Activity.ArgumentsFrom(call, FirstDimension).Select(call.ColumnAt)];
        GroupIndex index = new([timeline.Column.Type, .. keys.Select(key => call.Input[key].Type)]);
        int[] groups = index.Number([times, .. keys.Select(key => rows[key])], rows.Count);
        Aggregation percentile = Percentile(call);
        AggregateState state = percentile.Function.NewState();
        percentile.Add(state, rows, groups, index.Count, run);
        return new Table(ColumnsOf(call), new Batch(index.Count, [.. index.KeyVectors(), state.Finish(index.Count)[0]]));
    }

    private static Aggregation Percentile(PluginCall call)
    {
        int value = call.ColumnAt(0);
        Expression percent = call.At(1)?.Value ?? throw call.Wrong(1, "a number");
        return AggregateLibrary.Call("percentile", new ColumnExpression(value, call.Input[value].Type), percent)
            ?? throw call.Wrong(0, "a column of numbers or times");
    }

    private static string ConstantText(PluginCall call, int argument) =>
        Convert.ToString(call.At(argument)?.Value?.Constant?.ObjectAt(0), CultureInfo.InvariantCulture) is { Length: > 0 } text
            ? text
            : throw call.Wrong(argument, "a constant number");
}
