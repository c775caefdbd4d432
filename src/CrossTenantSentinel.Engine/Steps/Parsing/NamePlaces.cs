namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>The names that <c>parse-kv</c> asks for, and where their values go.</summary>
internal sealed class NamePlaces(IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int> places = names
        .Select((name, place) => (name, place))
        .ToDictionary(entry => entry.name, entry => entry.place, StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Keeps the first value of a name that is asked for.</summary>
    public void Keep(string name, string value, string?[] values)
    {
        if (places.TryGetValue(name, out int place))
            values[place] ??= value;
    }
}
