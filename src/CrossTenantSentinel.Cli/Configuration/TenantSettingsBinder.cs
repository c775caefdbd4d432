using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Settings;
using Microsoft.Extensions.Configuration;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>
/// Lays sources over each other and over the defaults, the last source winning, and reads each setting. A list replaces a less
/// specific list as a whole.
/// </summary>
public static class TenantSettingsBinder
{
    /// <summary>Binds the settings.</summary>
    /// <param name="sources">From the least to the most specific.</param>
    public static LoadedSettings Bind(params IReadOnlyList<SettingsSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        List<Finding> findings = [];
        CheckLevels checks = CheckLevelSettings.Read(sources, findings);
        List<SettingsLayer> layers = [];
        HashSet<string> restated = new(StringComparer.OrdinalIgnoreCase);
        foreach (SettingsSource whole in sources.Reverse())
        {
            SettingsSource source = whole with { Entries = [.. whole.Entries.Where(entry => !CheckLevelSettings.IsLevel(entry))] };
            (SettingsLayer layer, IReadOnlyList<Finding> wrong) = SettingsLayerBuilder.Build(source);
            findings.InsertRange(0, wrong);
            layers.Insert(0, layer.Without(restated));
            restated.UnionWith(layer.Lists);
        }

        using ConfigurationRoot configuration = new([.. layers]);
        TenantSettings tenant = new();
        Dictionary<string, SettingPlace> origins = new(StringComparer.Ordinal);
        foreach (Setting setting in TenantSettingsKeys.All)
        {
            IConfigurationSection section = configuration.GetSection(setting.Key);
            if (section.Value is null)
                continue;
            SettingEntry whole = EntryOf(layers, setting.Key);
            IEnumerable<string> keys = setting.IsList ? section.GetChildren().Select(element => element.Path) : [setting.Key];
            tenant = setting.Apply(tenant, [.. keys.Select(key => EntryOf(layers, key))], whole, findings);
            origins.Add(setting.Key, whole.Place);
        }

        return new LoadedSettings(tenant, origins, findings) { Checks = checks };
    }

    private static SettingEntry EntryOf(List<SettingsLayer> layers, string key) =>
        layers.AsEnumerable().Reverse().Select(layer => layer.Entry(key)).First(entry => entry is not null)!;
}
