using Microsoft.Extensions.Configuration;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>
/// The right entries of one source as a provider of Microsoft.Extensions.Configuration. A list that is stated carries an entry
/// for its key as a whole, so that an empty list is told apart from none.
/// </summary>
internal sealed class SettingsLayer : ConfigurationProvider
{
    private readonly IReadOnlyDictionary<string, SettingEntry> entries;

    public SettingsLayer(IReadOnlyDictionary<string, SettingEntry> entries)
    {
        this.entries = entries;
        foreach ((string key, SettingEntry entry) in entries)
            Set(key, entry.Value);
    }

    /// <summary>The names of the lists that are stated.</summary>
    public IEnumerable<string> Lists => entries.Values.Where(entry => entry.Form == SettingForm.Array).Select(entry => entry.Name);

    /// <summary>The entry of a key; null when this layer does not state it.</summary>
    public SettingEntry? Entry(string key) => entries.GetValueOrDefault(key);

    /// <summary>
    /// The layer without some lists. Configuration merges lists element by element: a more specific list of one element would keep
    /// the second element of a less specific one. So whoever is more specific hides the whole list below.
    /// </summary>
    public SettingsLayer Without(IReadOnlySet<string> lists) =>
        new(entries.Where(pair => !lists.Contains(pair.Value.Name)).ToDictionary(StringComparer.OrdinalIgnoreCase));
}
