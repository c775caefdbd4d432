using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <content>Keys of <c>TenantSettings.Trust.cs</c>.</content>
public static partial class TenantSettingsKeys
{
    private static IReadOnlyList<Setting> Trust =>
    [
        new ListSetting<string>(nameof(TenantSettings.PolicyAreas), ValueReaders.Text, (settings, value) => settings with { PolicyAreas = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.AlertUnknownChange), ValueReaders.Boolean, (settings, value) => settings with { AlertUnknownChange = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.IncludeTightening), ValueReaders.Boolean, (settings, value) => settings with { IncludeTightening = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.IncludeFailedPolicyChanges), ValueReaders.Boolean, (settings, value) => settings with { IncludeFailedPolicyChanges = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.SuppressOwnSync), ValueReaders.Boolean, (settings, value) => settings with { SuppressOwnSync = value }),
        new ListSetting<string>(nameof(TenantSettings.SyncActorNames), ValueReaders.Text, (settings, value) => settings with { SyncActorNames = value }),
        new ScalarSetting<int>(nameof(TenantSettings.SyncTwinDays), ValueReaders.Number(1, 13), (settings, value) => settings with { SyncTwinDays = value }),
        new ListSetting<string>(nameof(TenantSettings.InviteLevels), ValueReaders.Text, (settings, value) => settings with { InviteLevels = value }) { Required = true },
        new ListSetting<string>(nameof(TenantSettings.InviteLevelNumbers), ValueReaders.Text, (settings, value) => settings with { InviteLevelNumbers = value }),
    ];
}
