using System.Collections.Concurrent;
using System.Reflection;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>The properties of row records by name. Scenarios and their variants read them a million times, and asking a type takes longer than reading.</summary>
internal sealed class RowProperties
{
    private static readonly ConcurrentDictionary<Type, RowProperties> Known = new();

    private readonly Dictionary<string, PropertyInfo> named;

    private RowProperties(Type row)
    {
        PropertyInfo[] all = row.GetProperties();
        named = all.ToDictionary(property => property.Name, StringComparer.Ordinal);
        Settable = [.. all.Where(property => property.CanWrite)];

        // Copies of records are made by a method that the compiler hides.
        Clone = row.GetMethod("<Clone>$")!;
    }

    /// <summary>Those that a copy can have otherwise.</summary>
    public IReadOnlyList<PropertyInfo> Settable { get; }

    /// <summary>Copies a row.</summary>
    public MethodInfo Clone { get; }

    /// <summary>A property; null when there is none of this name.</summary>
    public PropertyInfo? this[string name] => named.GetValueOrDefault(name);

    /// <summary>The properties of a row's type.</summary>
    public static RowProperties Of(object row) => Known.GetOrAdd(row.GetType(), type => new RowProperties(type));
}
