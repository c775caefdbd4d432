using System.Collections;

namespace CrossTenantSentinel.Engine.Values;

/// <summary>The properties of a property bag, in the order in which they were written; names are case-sensitive. Immutable.</summary>
public sealed class DynamicBag : IReadOnlyList<KeyValuePair<string, DynamicValue>>, IEquatable<DynamicBag>
{
    /// <summary>Below this size, looking through the list beats a dictionary.</summary>
    private const int FewProperties = 8;

    private readonly KeyValuePair<string, DynamicValue>[] properties;
    private Dictionary<string, int>? places;
    private int hashCode;

    private DynamicBag(KeyValuePair<string, DynamicValue>[] properties) => this.properties = properties;

    /// <summary>No properties.</summary>
    public static DynamicBag Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => properties.Length;

    /// <summary>The property at a position.</summary>
    public KeyValuePair<string, DynamicValue> this[int index] => properties[index];

    /// <summary>The property of that name; null when there is none.</summary>
    public DynamicValue this[string name] => TryGet(name, out DynamicValue value) ? value : DynamicValue.Null;

    /// <summary>Of several properties with one name the first place and the last value count, as in JSON readers.</summary>
    public static DynamicBag Of(IEnumerable<KeyValuePair<string, DynamicValue>> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        List<KeyValuePair<string, DynamicValue>> list = [];
        Dictionary<string, int>? known = null;
        foreach (KeyValuePair<string, DynamicValue> property in properties)
        {
            int place = PlaceOf(list, known, property.Key);
            if (place >= 0)
            {
                list[place] = property;
                continue;
            }

            list.Add(property);
            if (known is not null)
                known.Add(property.Key, list.Count - 1);
            else if (list.Count > FewProperties)
                known = list.Select((entry, index) => (entry.Key, index)).ToDictionary(entry => entry.Key, entry => entry.index, StringComparer.Ordinal);
        }

        return new DynamicBag([.. list]);
    }

    /// <summary>Like <see cref="Of"/>, faster for the few properties that most bags have.</summary>
    internal static DynamicBag OfList(List<KeyValuePair<string, DynamicValue>> properties)
    {
        if (properties.Count > FewProperties)
            return Of(properties);
        KeyValuePair<string, DynamicValue>[] all = [.. properties];
        for (int index = 1; index < all.Length; index++)
        {
            if (PlaceOf(all.AsSpan(0, index), all[index].Key) >= 0)
                return Of(properties);
        }

        return new DynamicBag(all);
    }

    /// <summary>Looks a property up.</summary>
    public bool TryGet(string name, out DynamicValue value)
    {
        int place = Places() is { } known ? known.GetValueOrDefault(name, -1) : PlaceOf(properties, name);
        value = place < 0 ? DynamicValue.Null : properties[place].Value;
        return place >= 0;
    }

    /// <summary>The same properties, in any order.</summary>
    public bool Equals(DynamicBag? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other.Count != Count)
            return false;
        foreach ((string name, DynamicValue value) in properties)
        {
            if (!other.TryGet(name, out DynamicValue theirs) || theirs != value)
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DynamicBag);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (hashCode != 0)
            return hashCode;
        int hash = Count;
        foreach ((string name, DynamicValue value) in properties)
            hash ^= HashCode.Combine(name, value);
        return hashCode = hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, DynamicValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, DynamicValue>>)properties).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int PlaceOf(ReadOnlySpan<KeyValuePair<string, DynamicValue>> span, string name)
    {
        for (int index = 0; index < span.Length; index++)
        {
            if (span[index].Key == name)
                return index;
        }

        return -1;
    }

    private static int PlaceOf(List<KeyValuePair<string, DynamicValue>> list, Dictionary<string, int>? known, string name)
    {
        if (known is not null)
            return known.TryGetValue(name, out int place) ? place : -1;
        for (int index = 0; index < list.Count; index++)
        {
            if (list[index].Key == name)
                return index;
        }

        return -1;
    }

    private Dictionary<string, int>? Places() => properties.Length <= FewProperties
        ? null
        : places ??= properties.Select((entry, index) => (entry.Key, index)).ToDictionary(entry => entry.Key, entry => entry.index, StringComparer.Ordinal);
}
