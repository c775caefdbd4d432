namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>
/// Settings in the environment: <c>CTS_</c> and the key, <c>CTS_BaselineDays=7</c>; a list as comma-separated values, or element by
/// element, <c>CTS_InternalDomains__0=contoso.com</c>.
/// </summary>
public static class EnvironmentSettings
{
    /// <summary>What the names of the tool's variables begin with.</summary>
    public const string Prefix = "CTS_";

    /// <summary>Variables that steer the tool itself and are no settings.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["CTS_CACHE", "CTS_DEBUG", "CTS_NODE"];

    /// <summary>Takes the settings out of the environment.</summary>
    /// <param name="environment">All variables.</param>
    public static SettingsSource Read(IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        IEnumerable<SettingEntry> entries =
            from variable in environment
            where variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !Reserved.Contains(variable.Key, StringComparer.OrdinalIgnoreCase)
            let key = variable.Key[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal)
            select new SettingEntry(key, variable.Value, SettingForm.Plain, new SettingPlace($"environment variable {variable.Key}", null));
        return new SettingsSource([.. entries.OrderBy(entry => entry.Place.Name, StringComparer.Ordinal)], []);
    }
}
