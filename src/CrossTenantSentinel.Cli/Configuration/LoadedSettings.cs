using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>The settings of a run.</summary>
/// <param name="Tenant">The settings; defaults where the sources state nothing or nothing right.</param>
/// <param name="Origins">Where each setting that differs from its default's source is stated, by key.</param>
/// <param name="Findings">What is wrong with the sources.</param>
public sealed record LoadedSettings(TenantSettings Tenant, IReadOnlyDictionary<string, SettingPlace> Origins, IReadOnlyList<Finding> Findings)
{
    /// <summary>The levels of checks; none by default.</summary>
    public CheckLevels Checks { get; init; } = CheckLevels.None;
}
