using System.Globalization;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary>Joins rows to those rows of a table whose range of addresses theirs lies in.</summary>
internal abstract class AddressLookupPlugin : Plugin
{
    /// <summary>The scalar function that reads an address.</summary>
    protected abstract string Parser { get; }

    /// <summary>The number of bits of an address.</summary>
    protected abstract int Width { get; }

    public override IReadOnlyList<Column> ColumnsOf(PluginCall call)
    {
        HashSet<string> taken = [.. call.Input.Select(column => column.Name)];
        List<Column> columns = [.. call.Input];
        IReadOnlyList<Column> lookup = LookupOf(call).Columns;
        foreach (int place in Added(call))
        {
            string name = lookup[place].Name;
            for (int number = 1; !taken.Add(name); number++)
                name = lookup[place].Name + number.ToString(CultureInfo.InvariantCulture);
            columns.Add(new Column(name, lookup[place].Type));
        }

        return columns;
    }

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Table lookup = run.Execute(LookupOf(call));
        (int[] ownKeys, int[] theirKeys) = KeysOf(call, input, lookup);
        int source = call.ColumnAt(1);
        int network = PlaceIn(LookupOf(call), call, 2);
        AddressRange?[] addresses = AddressRange.Read(TextsOf(input, source, call, 1), Parser, run);
        AddressIndex index = new(AddressRange.Read(TextsOf(lookup, network, call, 2), Parser, run), theirKeys, Width);
        bool keepsUnmatched = KeepsUnmatched(call, run);
        List<int> left = [], right = [];
        for (int row = 0; row < addresses.Length; row++)
        {
            List<int> found = addresses[row] is { } address && ownKeys[row] >= 0 ? index.Find(address, ownKeys[row]) : [];
            if (found.Count == 0 && keepsUnmatched)
                found.Add(-1);
            left.AddRange(Enumerable.Repeat(row, found.Count));
            right.AddRange(found);
        }

        int[] leftRows = [.. left], rightRows = [.. right];
        int[] added = Added(call);
        IReadOnlyList<Column> columns = ColumnsOf(call);
        return new Table(columns, Batch.Lazy(leftRows.Length, columns.Count, column => column < input.Columns.Count
            ? input.Rows[column].Gather(leftRows)
            : lookup.Rows[added[column - input.Columns.Count]].GatherOrNull(rightRows)));
    }

    private static PlanStep LookupOf(PluginCall call) => call.At(0)?.Table ?? throw call.Wrong(0, "a table");

    private static int PlaceIn(PlanStep lookup, PluginCall call, int argument)
    {
        for (int place = 0; place < lookup.Columns.Count; place++)
        {
            if (lookup.Columns[place].Name == call.At(argument)?.ColumnName)
                return place;
        }

        throw call.Wrong(argument, "a column of the lookup table");
    }

    private static Vector<string> TextsOf(Table table, int place, PluginCall call, int argument) =>
        table.Rows[place] as Vector<string> ?? throw call.Wrong(argument, "a column of type string");

    private static int[] KeyArguments(PluginCall call) =>
        [.. Enumerable.Range(3, Math.Max(0, call.Arguments.Count - 3)).Where(argument => call.At(argument) is { Name: null, ColumnName: not null })];

    /// <summary>The columns of the lookup table that are no keys.</summary>
    private static int[] Added(PluginCall call)
    {
        PlanStep lookup = LookupOf(call);
        HashSet<int> keys = [.. KeyArguments(call).Select(argument => PlaceIn(lookup, call, argument))];
        return [.. Enumerable.Range(0, lookup.Columns.Count).Where(place => !keys.Contains(place))];
    }

    private static (int[] Own, int[] Theirs) KeysOf(PluginCall call, Table input, Table lookup)
    {
        PlanStep step = LookupOf(call);
        int[] arguments = KeyArguments(call);
        GroupIndex index = new([.. arguments.Select(argument => step.Columns[PlaceIn(step, call, argument)].Type)]);
        foreach (int argument in arguments)
        {
            if (call.Input[call.ColumnAt(argument)].Type != step.Columns[PlaceIn(step, call, argument)].Type)
                throw call.Wrong(argument, "of the same type in both tables");
        }

        int[] theirs = index.Number([.. arguments.Select(argument => lookup.Rows[PlaceIn(step, call, argument)])], lookup.Count);
        return (index.Find([.. arguments.Select(argument => input.Rows[call.ColumnAt(argument)])], input.Count), theirs);
    }

    private static bool KeepsUnmatched(PluginCall call, Run run)
    {
        PluginArgument? option = call.Arguments.FirstOrDefault(argument => argument.Name == "return_unmatched")
            ?? (call.Arguments.Count > 3 && call.Arguments[^1].ColumnName is null ? call.Arguments[^1] : null);
        return option is not null && (PluginCall.ConstantOf(option, run) as bool? ?? throw call.Wrong(call.Arguments.Count - 1, "true or false"));
    }
}
