using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <content>Keys of <c>TenantSettings.Invitations.cs</c>.</content>
public static partial class TenantSettingsKeys
{
    private static IReadOnlyList<Setting> Invitations =>
    [
        new ScalarSetting<bool>(nameof(TenantSettings.InvitersNeedApproval), ValueReaders.Boolean, (settings, value) => settings with { InvitersNeedApproval = value }),
        new ScalarSetting<int>(nameof(TenantSettings.BurstInvitations), ValueReaders.Number(2, 1000), (settings, value) => settings with { BurstInvitations = value }),
        new ListSetting<string>(nameof(TenantSettings.ExpectedDirectoryActors), ValueReaders.LowerCaseText, (settings, value) => settings with { ExpectedDirectoryActors = value }),
        new ListSetting<string>(nameof(TenantSettings.ConsumerDomains), ValueReaders.Domain, (settings, value) => settings with { ConsumerDomains = value }),
        new ListSetting<string>(nameof(TenantSettings.DisposableDomains), ValueReaders.Domain, (settings, value) => settings with { DisposableDomains = value }),
        new ScalarSetting<int>(nameof(TenantSettings.InviteToToolHours), ValueReaders.Number(1, 240), (settings, value) => settings with { InviteToToolHours = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.AlertConsumerInvites), ValueReaders.Boolean, (settings, value) => settings with { AlertConsumerInvites = value }),
        new ListSetting<string>(nameof(TenantSettings.AllowedInviteDomains), ValueReaders.Domain, (settings, value) => settings with { AllowedInviteDomains = value }),
        new ScalarSetting<int>(nameof(TenantSettings.RedeemLateDays), ValueReaders.Number(1, 13), (settings, value) => settings with { RedeemLateDays = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.RedeemIgnorePlusAlias), ValueReaders.Boolean, (settings, value) => settings with { RedeemIgnorePlusAlias = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.RedeemIgnoreSameTenantDomains), ValueReaders.Boolean, (settings, value) => settings with { RedeemIgnoreSameTenantDomains = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.AlertUnknownOldUserType), ValueReaders.Boolean, (settings, value) => settings with { AlertUnknownOldUserType = value }),
        new ListSetting<string>(nameof(TenantSettings.PrivilegedGroups), ValueReaders.Text, (settings, value) => settings with { PrivilegedGroups = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.AlertAllRoles), ValueReaders.Boolean, (settings, value) => settings with { AlertAllRoles = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.IncludeRoleActivations), ValueReaders.Boolean, (settings, value) => settings with { IncludeRoleActivations = value }),
        new ListSetting<string>(nameof(TenantSettings.SensitiveGroups), ValueReaders.Text, (settings, value) => settings with { SensitiveGroups = value }),
        new ListSetting<string>(nameof(TenantSettings.GuestAllowedGroups), ValueReaders.Text, (settings, value) => settings with { GuestAllowedGroups = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.GuestGroupsByAllowList), ValueReaders.Boolean, (settings, value) => settings with { GuestGroupsByAllowList = value }),
    ];
}
