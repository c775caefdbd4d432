using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary><c>pivot</c>: one column for each value of a column, holding an aggregate of the rows with that value.</summary>
internal sealed class PivotPlugin : Plugin
{
    private const long MostCells = 1 << 26;

    public override string Name => "pivot";

    public override IReadOnlyList<Column>? ColumnsOf(PluginCall call) => call.Schema;

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Aggregation aggregation = call.At(1)?.Aggregation ?? AggregateLibrary.Call("count")!;
        int[] keys = Keys(call, aggregation);
        Vector<string> pivot = Texts(input.Rows[call.ColumnAt(0)], run);
        GroupIndex index = new([.. keys.Select(key => call.Input[key].Type)]);
        int[] groups = index.Number([.. keys.Select(key => input.Rows[key])], input.Count);
        List<string> names = call.Schema is { } schema
            ? [.. schema.Where(column => !keys.Any(key => call.Input[key].Name == column.Name)).Select(column => column.Name)]
            : Names(pivot);
        IReadOnlyList<Vector> cells = Cells(aggregation, input, groups, index.Count, pivot, names, run);
        IReadOnlyList<Vector> keyVectors = index.KeyVectors();
        Dictionary<string, Vector> byName = new(StringComparer.Ordinal);
        for (int key = 0; key < keys.Length; key++)
            byName[call.Input[keys[key]].Name] = keyVectors[key];
        for (int name = 0; name < names.Count; name++)
        {
            if (!byName.TryAdd(names[name], cells[name]))
                throw RunFailureException.Because($"pivot: the value '{names[name]}' would become a second column of that name.");
        }

        int count = keys.Length == 0 && input.Count == 0 ? 0 : index.Count;
        IReadOnlyList<Column> columns = call.Schema
            ?? [.. keys.Select(key => call.Input[key]), .. names.Select(name => new Column(name, aggregation.Function.ResultTypes[0]))];
        return new Table(columns, new Batch(index.Count, [.. columns.Select(column => Converted(byName[column.Name], column.Type, run))]).Slice(0, count));
    }

    /// <summary>The columns that the rows are grouped by: the named ones, else all that nothing else uses.</summary>
    private static int[] Keys(PluginCall call, Aggregation aggregation)
    {
        int first = call.At(1)?.Aggregation is null ? 1 : 2;
        if (call.Arguments.Count > first)
            return [.. Enumerable.Range(first, call.Arguments.Count - first).Select(call.ColumnAt)];
        HashSet<int> used = [call.ColumnAt(0), .. aggregation.Arguments.SelectMany(ColumnsIn), .. aggregation.Filter is { } filter ? ColumnsIn(filter) : []];
        return [.. Enumerable.Range(0, call.Input.Count).Where(place => !used.Contains(place))];
    }

    private static IEnumerable<int> ColumnsIn(Expression expression) =>
        expression is ColumnExpression column ? [column.Position] : expression.Children.SelectMany(ColumnsIn);

    private static Vector<string> Texts(Vector values, Run run) =>
        (Vector<string>)Conversions.To(KqlType.String, new ColumnExpression(0, values.Type)).Evaluate(new Batch(values.Count, values), run);

    private static List<string> Names(Vector<string> pivot)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        List<string> names = [];
        for (int row = 0; row < pivot.Count; row++)
        {
            if (known.Add(pivot[row]))
                names.Add(pivot[row].Length > 0 ? pivot[row] : throw RunFailureException.Because("pivot: an empty value cannot become the name of a column."));
        }

        return names;
    }

    /// <summary>One vector for each name: every pair of group and name is a group of the aggregation.</summary>
    private static IReadOnlyList<Vector> Cells(
        Aggregation aggregation, Table input, int[] groups, int groupCount, Vector<string> pivot, List<string> names, Run run)
    {
        long cells = groupCount * (long)names.Count;
        if (cells > MostCells)
            throw new RunFailureException(RunLimits.TooMuchMemory, $"pivot: {names.Count} columns of {groupCount} rows are too many.");
        Dictionary<string, int> places = names
            .Select((name, place) => (name, place))
            .ToDictionary(entry => entry.name, entry => entry.place, StringComparer.Ordinal);
        int[] pairs = new int[groups.Length];
        for (int row = 0; row < pairs.Length; row++)
            pairs[row] = places.TryGetValue(pivot[row], out int place) ? groups[row] * names.Count + place : AggregateState.NoGroup;
        AggregateState state = aggregation.Function.NewState();
        int pairCount = (int)cells;
        aggregation.Add(state, input.Rows, pairs, pairCount, run);
        Vector all = state.Finish(pairCount)[0];
        return [.. names.Select((_, place) => all.Gather([.. Enumerable.Range(0, groupCount).Select(group => group * names.Count + place)]))];
    }

    private static Vector Converted(Vector values, KqlType type, Run run) =>
        values.Type == type ? values : Conversions.To(type, new ColumnExpression(0, values.Type)).Evaluate(new Batch(values.Count, values), run);
}
