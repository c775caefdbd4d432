using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <content>Keys of <c>TenantSettings.AzurePlane.cs</c>.</content>
public static partial class TenantSettingsKeys
{
    private static IReadOnlyList<Setting> AzurePlane =>
    [
        new ScalarSetting<bool>(nameof(TenantSettings.LearnOwnSubscriptions), ValueReaders.Boolean, (settings, value) => settings with { LearnOwnSubscriptions = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.PeeringIncludePrivateLink), ValueReaders.Boolean, (settings, value) => settings with { PeeringIncludePrivateLink = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.PeeringIncludeDeletes), ValueReaders.Boolean, (settings, value) => settings with { PeeringIncludeDeletes = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.PeeringAlertUnknownRemote), ValueReaders.Boolean, (settings, value) => settings with { PeeringAlertUnknownRemote = value }),
        new ListSetting<string>(nameof(TenantSettings.HighImpactOperations), ValueReaders.LowerCaseText, (settings, value) => settings with { HighImpactOperations = value }) { Required = true },
        new ListSetting<Guid>(nameof(TenantSettings.PrivilegedRoleDefinitionIds), ValueReaders.TenantId, (settings, value) => settings with { PrivilegedRoleDefinitionIds = value }) { Required = true },
        new ListSetting<Guid>(nameof(TenantSettings.ApprovedManagingTenants), ValueReaders.TenantId, (settings, value) => settings with { ApprovedManagingTenants = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.ExternalControlIncludeFailures), ValueReaders.Boolean, (settings, value) => settings with { ExternalControlIncludeFailures = value }),
    ];
}
