using System.Globalization;
using CrossTenantSentinel.Engine.Aggregates.Counting;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary><c>dcount_intersect</c>: how many values the first sketch holds, the first two both, the first three all, and so on.</summary>
internal sealed class DcountIntersectPlugin : Plugin
{
    public override string Name => "dcount_intersect";

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call) =>
        [.. call.Input, .. call.Arguments.Select((_, place) => new Column(string.Create(CultureInfo.InvariantCulture, $"s{place}"), KqlType.Long))];

    public override Table Run(PluginCall call, Table input, Run run)
    {
        if (call.Arguments.Count is < 2 or > 16)
            throw RunFailureException.Because($"dcount_intersect: takes 2 to 16 sketches, but got {call.Arguments.Count}.");
        Vector<DynamicValue>[] sketches =
        [
            .. call.Arguments.Select((argument, place) =>
                argument.Value?.Evaluate(input.Rows, run) as Vector<DynamicValue> ?? throw call.Wrong(place, "what hll() gave")),
        ];
        long[][] counts = [.. sketches.Select(_ => new long[input.Count])];
        for (int row = 0; row < input.Count; row++)
        {
            HashSet<DynamicValue>? common = null;
            for (int place = 0; place < sketches.Length; place++)
            {
                DynamicArray values = DistinctSketch.ValuesOf(sketches[place][row]) ?? DynamicArray.Empty;
                if (common is null)
                    common = [.. values];
                else
                    common.IntersectWith(values);
                counts[place][row] = common.Count;
            }
        }

        return new Table(ColumnsOf(call), Batch.Lazy(input.Count, input.Columns.Count + counts.Length, column =>
            column < input.Columns.Count ? input.Rows[column] : new Vector<long>(counts[column - input.Columns.Count])));
    }
}
