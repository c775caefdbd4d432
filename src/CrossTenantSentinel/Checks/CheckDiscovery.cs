using System.Reflection;

namespace CrossTenantSentinel.Checks;

/// <summary>Finds checks by their base type, so that a new check needs no list to be added to.</summary>
public static class CheckDiscovery
{
    /// <summary>One of every concrete subclass that an assembly holds, in the order of the names of their types.</summary>
    /// <typeparam name="TCheck">The base type of the checks.</typeparam>
    public static IReadOnlyList<TCheck> In<TCheck>(Assembly assembly)
        where TCheck : class
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return
        [
            .. assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(TCheck)) && !type.IsAbstract)
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (TCheck)Activator.CreateInstance(type)!),
        ];
    }
}
