using System.Globalization;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Steps.External;

/// <summary>Where columns come from, as <c>ingestionMapping</c> says.</summary>
public sealed class ExternalMapping
{
    private readonly Dictionary<string, (JsonPath? Path, int? Ordinal)> sources;

    private ExternalMapping(Dictionary<string, (JsonPath? Path, int? Ordinal)> sources) => this.sources = sources;

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="RunFailureException">It is no array of mappings, or uses what is not known here.</exception>
    public static ExternalMapping Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        DynamicArray array = DynamicValue.FromJson(json).Array ?? throw RunFailureException.Because("externaldata: ingestionMapping is no JSON array.");
        Dictionary<string, (JsonPath? Path, int? Ordinal)> sources = new(StringComparer.Ordinal);
        foreach (DynamicValue entry in array)
        {
            DynamicBag bag = Folded(entry.Bag ?? throw RunFailureException.Because("externaldata: ingestionMapping holds an entry that is no object."));
            DynamicBag properties = bag["properties"].Bag is { } inner ? Folded(inner) : bag;
            string name = (bag["column"].Content ?? bag["name"].Content) as string
                ?? throw RunFailureException.Because("externaldata: ingestionMapping holds an entry without a column.");
            sources[name] = (PathOf(properties), OrdinalOf(properties));
            if (sources[name] is (null, null) || (properties["transform"].Content as string) is { Length: > 0 })
                throw RunFailureException.Because($"externaldata: the mapping of column '{name}' has neither a path nor an ordinal, or transforms values.");
        }

        return new(sources);
    }

    /// <summary>The path of a column; null for none.</summary>
    internal JsonPath? PathOf(string column) => sources.TryGetValue(column, out (JsonPath? Path, int? Ordinal) source) ? source.Path : null;

    /// <summary>The position of a column among the fields; null for none.</summary>
    internal int? OrdinalOf(string column) =>
        sources.TryGetValue(column, out (JsonPath? Path, int? Ordinal) source) ? source.Ordinal : null;

    private static JsonPath? PathOf(DynamicBag properties) => properties["path"].Content is string path ? JsonPath.Parse(path) : null;

    private static int? OrdinalOf(DynamicBag properties) => int.TryParse(properties["ordinal"].ToString(), CultureInfo.InvariantCulture, out int ordinal) ? ordinal : null;

    /// <summary>Property names of mappings are written in any case.</summary>
    private static DynamicBag Folded(DynamicBag bag) =>
        DynamicBag.Of(bag.Select(property => new KeyValuePair<string, DynamicValue>(property.Key.ToLowerInvariant(), property.Value)));
}
