using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <content>Keys of <c>TenantSettings.Trust.cs</c>.</content>
public static partial class TenantSettingsKeys
{
    private static IReadOnlyList<Setting> Trust =>
    [
    ];
}
