using System.Collections.Frozen;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary>All plug-ins by name. There is no list to keep: the classes are found.</summary>
public static class PluginLibrary
{
    private static readonly FrozenDictionary<string, Plugin> ByName =
        (from type in typeof(PluginLibrary).Assembly.GetTypes()
         where type.IsSubclassOf(typeof(Plugin)) && !type.IsAbstract
         select (Plugin)Activator.CreateInstance(type, nonPublic: true)!)
        .ToFrozenDictionary(plugin => plugin.Name, StringComparer.Ordinal);

    /// <summary>The names of all plug-ins, ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The plug-in of a name; null when there is none.</summary>
    public static Plugin? Find(string name) => ByName.GetValueOrDefault(name);
}
