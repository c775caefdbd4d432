using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>What one file, the environment or the command line states.</summary>
/// <param name="Entries">Keys and values in order.</param>
/// <param name="Findings">What could not be read.</param>
public sealed record SettingsSource(IReadOnlyList<SettingEntry> Entries, IReadOnlyList<Finding> Findings)
{
    /// <summary>A source that states nothing, for example a file that need not exist.</summary>
    public static SettingsSource Empty { get; } = new([], []);
}
