using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary><c>bag_unpack</c>: the properties of a column of bags become columns.</summary>
internal sealed class BagUnpackPlugin : Plugin
{
    public override string Name => "bag_unpack";

    public override IReadOnlyList<Column>? ColumnsOf(PluginCall call) =>
        call.Schema is null ? null : call.KeepsInput ? [.. Others(call), .. call.Schema] : call.Schema;

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Vector<DynamicValue> bags = input.Rows[call.ColumnAt(0)] as Vector<DynamicValue> ?? throw call.Wrong(0, "a column of type dynamic");
        string prefix = call.Option("OutputColumnPrefix", 1) is { } given
            ? PluginCall.ConstantOf(given, run) as string ?? throw call.Wrong(1, "a text")
            : string.Empty;
        string conflict = call.Option("columnsConflict", 2) is { } kind ? PluginCall.ConstantOf(kind, run) as string ?? "error" : "error";
        if (conflict is not ("error" or "replace_source" or "keep_source"))
            throw call.Wrong(2, "\"error\", \"replace_source\" or \"keep_source\"");
        return call.Schema is null
            ? new Unpacked(call, input, bags, prefix, conflict, run).Table(Ignored(call, run))
            : WithSchema(call, input, bags, prefix, conflict);
    }

    /// <summary>The columns of the input but for the one that is unpacked.</summary>
    private static IEnumerable<Column> Others(PluginCall call) => call.Input.Where((_, place) => place != call.ColumnAt(0));

    private static HashSet<string> Ignored(PluginCall call, Run run)
    {
        if (call.Option("ignoredProperties", 3) is not { } argument)
            return [];
        DynamicArray names = (PluginCall.ConstantOf(argument, run) as DynamicValue?)?.Array ?? throw call.Wrong(3, "a dynamic array of names");
        return [.. names.Select(name => name.ToString())];
    }

    private Table WithSchema(PluginCall call, Table input, Vector<DynamicValue> bags, string prefix, string conflict)
    {
        IReadOnlyList<Column> columns = ColumnsOf(call)!;
        int kept = columns.Count - call.Schema!.Count;
        int[] others = [.. Enumerable.Range(0, call.Input.Count).Where(place => place != call.ColumnAt(0))];
        return new Table(columns, Batch.Lazy(input.Count, columns.Count, column =>
            column < kept ? input.Rows[others[column]] : Expected(columns[column], call, input, bags, prefix, conflict)));
    }

    private static Vector Expected(Column column, PluginCall call, Table input, Vector<DynamicValue> bags, string prefix, string conflict)
    {
        int source = call.PlaceOf(column.Name);
        bool isSource = source >= 0 && source != call.ColumnAt(0);
        string? slot = column.Name.StartsWith(prefix, StringComparison.Ordinal) ? column.Name[prefix.Length..] : null;
        bool isSlot = slot is not null && Enumerable.Range(0, bags.Count).Any(row => bags[row].Bag?.TryGet(slot, out _) == true);
        if (isSource && isSlot && conflict == "error")
            throw RunFailureException.Because($"bag_unpack: the property '{slot}' would become a second column '{column.Name}'.");
        if (isSource && !(isSlot && conflict == "replace_source"))
            return Converted(input.Rows[source], column.Type);
        DynamicValue[] values = new DynamicValue[bags.Count];
        for (int row = 0; row < values.Length; row++)
            values[row] = slot is null ? DynamicValue.Null : bags[row].Bag?[slot] ?? DynamicValue.Null;
        return Converted(new Vector<DynamicValue>(values), column.Type);
    }

    private static Vector Converted(Vector values, KqlType type) =>
        values.Type == type ? values : Conversions.KernelOf(values.Type, type)([values], values.Count, Nowhere.Run);
}
