using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <content>Keys of <c>TenantSettings.Outbound.cs</c>.</content>
public static partial class TenantSettingsKeys
{
    private static IReadOnlyList<Setting> Outbound =>
    [
        new ScalarSetting<int>(nameof(TenantSettings.NewTenantBurstMinUsers), ValueReaders.Number(2), (settings, value) => settings with { NewTenantBurstMinUsers = value }),
        new ScalarSetting<TimeSpan>(nameof(TenantSettings.NewTenantBurstWindow), ValueReaders.TimeSpanIn(TimeSpan.FromHours(1), TimeSpan.FromDays(3)), (settings, value) => settings with { NewTenantBurstWindow = value }),
        new ScalarSetting<TimeSpan>(nameof(TenantSettings.InvitationAcceptedWindow), ValueReaders.TimeSpanIn(TimeSpan.FromMinutes(5), TimeSpan.FromDays(1)), (settings, value) => settings with { InvitationAcceptedWindow = value }),
        new ScalarSetting<int>(nameof(TenantSettings.PolicyBlockedMinAttempts), ValueReaders.Number(1), (settings, value) => settings with { PolicyBlockedMinAttempts = value }),
        new ScalarSetting<int>(nameof(TenantSettings.PolicyBlockedMinTenants), ValueReaders.Number(1), (settings, value) => settings with { PolicyBlockedMinTenants = value }),
        new ScalarSetting<int>(nameof(TenantSettings.PolicyBlockedHighCount), ValueReaders.Number(1), (settings, value) => settings with { PolicyBlockedHighCount = value }),
        new ScalarSetting<int>(nameof(TenantSettings.RestrictionMinAttempts), ValueReaders.Number(1), (settings, value) => settings with { RestrictionMinAttempts = value }),
        new ListSetting<Guid>(nameof(TenantSettings.RestrictionIgnoreTenants), ValueReaders.TenantId, (settings, value) => settings with { RestrictionIgnoreTenants = value }),
        new ScalarSetting<int>(nameof(TenantSettings.PolicyGapDays), ValueReaders.Number(1, 90), (settings, value) => settings with { PolicyGapDays = value }),
        new ScalarSetting<int>(nameof(TenantSettings.PolicyGapInternalPercent), ValueReaders.Number(1, 100), (settings, value) => settings with { PolicyGapInternalPercent = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.PolicyGapShowAll), ValueReaders.Boolean, (settings, value) => settings with { PolicyGapShowAll = value }),
        new ScalarSetting<int>(nameof(TenantSettings.ForeignEndpointSprayUsers), ValueReaders.Number(2), (settings, value) => settings with { ForeignEndpointSprayUsers = value }),
        new ScalarSetting<int>(nameof(TenantSettings.ForeignEndpointGuesses), ValueReaders.Number(2), (settings, value) => settings with { ForeignEndpointGuesses = value }),
        new ScalarSetting<int>(nameof(TenantSettings.ForeignEndpointLockoutGuesses), ValueReaders.Number(1), (settings, value) => settings with { ForeignEndpointLockoutGuesses = value }),
    ];
}
