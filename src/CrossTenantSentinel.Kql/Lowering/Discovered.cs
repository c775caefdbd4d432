using System.Collections.Frozen;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>Finds the parts of the lowering by their base class, so that a new part is a new file and nothing else.</summary>
internal static class Discovered
{
    /// <summary>One object of each class that derives from a base class, by each of its names.</summary>
    public static FrozenDictionary<string, T> ByName<T>(Func<T, IReadOnlyList<string>> names)
        where T : class =>
        (from type in typeof(Discovered).Assembly.GetTypes()
         where type.IsSubclassOf(typeof(T)) && !type.IsAbstract
         let part = (T)Activator.CreateInstance(type, nonPublic: true)!
         from name in names(part)
         select (name, part))
        .ToFrozenDictionary(entry => entry.name, entry => entry.part, StringComparer.Ordinal);
}
