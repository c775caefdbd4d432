using System.Reflection;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Testing.Overlays;

/// <summary>The settings of a tenant over those of the repository, as far as sample events can fit them.</summary>
/// <param name="Tenant">The tenant's name.</param>
/// <param name="Common">The settings without the tenant's.</param>
/// <param name="Settings">The settings with the tenant's, but for what says who the tenant is: the sample events are of another one.</param>
/// <param name="Stated">What the file states of the rest, by key.</param>
internal sealed record Overlay(string Tenant, TenantSettings Common, TenantSettings Settings, IReadOnlyDictionary<string, SettingPlace> Stated)
{
    /// <summary>The tenant's file, relative to the repository.</summary>
    public string File => SettingsReader.FileOf(Tenant);

    public static Overlay Of(string tenant, TenantSettings common, LoadedSettings loaded)
    {
        string file = SettingsReader.FileOf(tenant);
        HashSet<string> descriptions = [.. TenantSettingsKeys.All.Where(setting => setting.DescribesTenant).Select(setting => setting.Key)];
        Dictionary<string, SettingPlace> stated = loaded.Origins
            .Where(origin => origin.Value.Span?.File == file && !descriptions.Contains(origin.Key))
            .ToDictionary(StringComparer.Ordinal);
        return new Overlay(tenant, common, Copied(loaded.Tenant, common, descriptions), stated);
    }

    /// <summary>The settings as if the tenant did not state one of them.</summary>
    public TenantSettings Without(string key) => Copied(Settings, Common, [key]);

    /// <summary>The common settings as if the tenant stated one only.</summary>
    public TenantSettings Only(string key) => Copied(Common, Settings, [key]);

    private static TenantSettings Copied(TenantSettings to, TenantSettings from, IEnumerable<string> keys)
    {
        TenantSettings copy = to with { };
        foreach (PropertyInfo property in keys.Select(key => typeof(TenantSettings).GetProperty(key)!))
            property.SetValue(copy, property.GetValue(from));
        return copy;
    }
}
