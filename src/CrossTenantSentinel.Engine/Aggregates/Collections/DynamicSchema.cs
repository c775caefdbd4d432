using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Aggregates.Collections;

/// <summary>
/// The types that the values at one place have: names of scalar types, and at most one container with properties or, for arrays, with the
/// schema of the elements as <c>`indexer`</c>.
/// </summary>
internal sealed class DynamicSchema
{
    private const string Elements = "`indexer`";

    // In order of first appearance; null stands for the container.
    private readonly List<string?> types = [];
    private readonly Dictionary<string, DynamicSchema> properties = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>Admits a value, too.</summary>
    /// <exception cref="RunFailureException">There are both arrays and bags at one place.</exception>
    public void Add(DynamicValue value)
    {
        switch (value.Content)
        {
            case null:
                break;
            case DynamicArray array:
                AddContainer(isArray: true);
                foreach (DynamicValue element in array)
                    PropertyOf(Elements).Add(element);
                break;
            case DynamicBag bag:
                AddContainer(isArray: false);
                foreach ((string name, DynamicValue property) in bag)
                    PropertyOf(name).Add(property);
                break;
            default:
                AddType(NameOf(value.Content));
                break;
        }
    }

    /// <summary>The only type, or an array of all.</summary>
    public DynamicValue ToDynamic()
    {
        DynamicValue[] all = [.. types.Select(type => type is null ? Container() : DynamicValue.Of(type))];
        return all.Length == 1 ? all[0] : DynamicValue.OfArray(all);
    }

    private DynamicValue Container() => DynamicValue.Of(DynamicBag.Of(
        order.Select(name => new KeyValuePair<string, DynamicValue>(name, properties[name].ToDynamic()))));

    private void AddContainer(bool isArray)
    {
        if (types.Contains(null) && isArray != properties.ContainsKey(Elements))
            throw RunFailureException.Because("buildschema() cannot tell the schema of values that are arrays and bags.");
        AddType(null);
        if (isArray)
            PropertyOf(Elements);
    }

    private void AddType(string? type)
    {
        if (!types.Contains(type))
            types.Add(type);
    }

    private DynamicSchema PropertyOf(string name)
    {
        if (!properties.TryGetValue(name, out DynamicSchema? schema))
        {
            properties.Add(name, schema = new DynamicSchema());
            order.Add(name);
        }

        return schema;
    }

    private static string NameOf(object content) => content switch
    {
        bool => "bool",
        long => "long",
        double => "double",
        decimal => "decimal",
        string => "string",
        DateTime => "datetime",
        TimeSpan => "timespan",
        _ => "guid",
    };
}
