using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <content>Keys of <c>TenantSettings.Inbound.cs</c>.</content>
public static partial class TenantSettingsKeys
{
    private static IReadOnlyList<Setting> Inbound =>
    [
        new ScalarSetting<int>(nameof(TenantSettings.RefusedMinUsers), ValueReaders.Number(1), (settings, value) => settings with { RefusedMinUsers = value }),
        new ScalarSetting<int>(nameof(TenantSettings.RefusedMinAttempts), ValueReaders.Number(1), (settings, value) => settings with { RefusedMinAttempts = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.TrackNonEntraDomains), ValueReaders.Boolean, (settings, value) => settings with { TrackNonEntraDomains = value }),
        new ScalarSetting<string>(nameof(TenantSettings.InboundUserFilter), ValueReaders.Text, (settings, value) => settings with { InboundUserFilter = value }),
        new ScalarSetting<string>(nameof(TenantSettings.InboundAppFilter), ValueReaders.Text, (settings, value) => settings with { InboundAppFilter = value }),
        new ScalarSetting<string>(nameof(TenantSettings.InboundTenantFilter), ValueReaders.Text, (settings, value) => settings with { InboundTenantFilter = value }),
        new ScalarSetting<string>(nameof(TenantSettings.InboundStatusFilter), ValueReaders.Word("all", "success", "interrupt", "failure"), (settings, value) => settings with { InboundStatusFilter = value }),
        new ListSetting<string>(nameof(TenantSettings.ExcludedGuestRelationships), ValueReaders.Text, (settings, value) => settings with { ExcludedGuestRelationships = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.GuestToolAlertAlways), ValueReaders.Boolean, (settings, value) => settings with { GuestToolAlertAlways = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.RaiseIfNoPolicy), ValueReaders.Boolean, (settings, value) => settings with { RaiseIfNoPolicy = value }),
        new ScalarSetting<int>(nameof(TenantSettings.GraphMinRequests), ValueReaders.Number(1), (settings, value) => settings with { GraphMinRequests = value }),
        new ScalarSetting<int>(nameof(TenantSettings.GraphMinCategoryRequests), ValueReaders.Number(1), (settings, value) => settings with { GraphMinCategoryRequests = value }),
        new ScalarSetting<int>(nameof(TenantSettings.GraphMinObjects), ValueReaders.Number(1), (settings, value) => settings with { GraphMinObjects = value }),
        new ListSetting<string>(nameof(TenantSettings.GraphNoisyApps), ValueReaders.LowerCaseText, (settings, value) => settings with { GraphNoisyApps = value }),
        new ScalarSetting<int>(nameof(TenantSettings.DeniedAppsMin), ValueReaders.Number(2), (settings, value) => settings with { DeniedAppsMin = value }),
        new ScalarSetting<TimeSpan>(nameof(TenantSettings.DeniedAppsWindow), ValueReaders.TimeSpanIn(TimeSpan.FromMinutes(10), TimeSpan.FromHours(12)), (settings, value) => settings with { DeniedAppsWindow = value }),
    ];
}
