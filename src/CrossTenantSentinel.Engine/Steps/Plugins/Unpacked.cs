using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary>Bags as columns whose names and types follow from the properties found.</summary>
internal sealed class Unpacked(PluginCall call, Table input, Vector<DynamicValue> bags, string prefix, string conflict, Run run)
{
    public Table Table(HashSet<string> ignored)
    {
        int unpacked = call.ColumnAt(0);
        List<(Column Column, Vector Values)> columns =
        [
            .. Enumerable.Range(0, call.Input.Count).Where(place => place != unpacked).Select(place => (call.Input[place], input.Rows[place])),
        ];
        foreach ((string slot, KqlType type) in Slots(ignored))
        {
            run.Checkpoint();
            Column column = new(prefix + slot, type);
            int known = columns.FindIndex(other => other.Column.Name == column.Name);
            if (known >= 0 && conflict == "error")
                throw RunFailureException.Because($"bag_unpack: the property '{slot}' would become a second column '{column.Name}'.");
            if (known >= 0 && conflict == "keep_source")
                continue;
            if (known >= 0)
                columns[known] = (column, ValuesOf(slot, type));
            else
                columns.Add((column, ValuesOf(slot, type)));
        }

        return new Table([.. columns.Select(column => column.Column)], new Batch(input.Count, [.. columns.Select(column => column.Values)]));
    }

    /// <summary>The properties of all bags by name; one whose values differ in type stays dynamic.</summary>
    private IEnumerable<(string Slot, KqlType Type)> Slots(HashSet<string> ignored)
    {
        Dictionary<string, KqlType?> types = new(StringComparer.Ordinal);
        for (int row = 0; row < bags.Count; row++)
        {
            foreach ((string slot, DynamicValue value) in bags[row].Bag ?? DynamicBag.Empty)
            {
                if (ignored.Contains(slot))
                    continue;
                KqlType? known = types.GetValueOrDefault(slot);
                types[slot] = value.IsNull ? known : known is null || known == TypeOf(value) ? TypeOf(value) : KqlType.Dynamic;
            }
        }

        return types.OrderBy(slot => slot.Key, StringComparer.Ordinal).Select(slot => (slot.Key, slot.Value ?? KqlType.Dynamic));
    }

    private Vector ValuesOf(string slot, KqlType type)
    {
        VectorBuilder builder = VectorBuilder.For(type, bags.Count);
        for (int row = 0; row < bags.Count; row++)
        {
            DynamicValue value = bags[row].Bag?[slot] ?? DynamicValue.Null;
            if (value.IsNull)
                builder.AppendNull();
            else
                builder.AppendObject(type == KqlType.Dynamic ? value : value.Content);
        }

        return builder.BuildVector();
    }

    private static KqlType TypeOf(DynamicValue value) => value.Content switch
    {
        bool => KqlType.Bool,
        long => KqlType.Long,
        double => KqlType.Real,
        decimal => KqlType.Decimal,
        string => KqlType.String,
        DateTime => KqlType.DateTime,
        TimeSpan => KqlType.TimeSpan,
        Guid => KqlType.Guid,
        _ => KqlType.Dynamic,
    };
}
