using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <content>Keys of <c>TenantSettings.Privilege.cs</c>.</content>
public static partial class TenantSettingsKeys
{
    private static IReadOnlyList<Setting> Privilege =>
    [
        new ScalarSetting<TimeSpan>(nameof(TenantSettings.NoMfaSettleTime), ValueReaders.TimeSpanIn(TimeSpan.Zero, TimeSpan.FromHours(2)), (settings, value) => settings with { NoMfaSettleTime = value }),
        new ListSetting<Guid>(nameof(TenantSettings.NoMfaTrustedHomeTenants), ValueReaders.TenantId, (settings, value) => settings with { NoMfaTrustedHomeTenants = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.NoMfaIncludeInternal), ValueReaders.Boolean, (settings, value) => settings with { NoMfaIncludeInternal = value }),
        new ScalarSetting<string>(nameof(TenantSettings.RiskAbroadMinRisk), ValueReaders.Word("low", "medium", "high"), (settings, value) => settings with { RiskAbroadMinRisk = value }),
        new ScalarSetting<int>(nameof(TenantSettings.RiskAbroadDays), ValueReaders.Number(1, 13), (settings, value) => settings with { RiskAbroadDays = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.RiskAbroadIncludeOffline), ValueReaders.Boolean, (settings, value) => settings with { RiskAbroadIncludeOffline = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.RiskBlockedIncludeRiskyBlocks), ValueReaders.Boolean, (settings, value) => settings with { RiskBlockedIncludeRiskyBlocks = value }),
        new ListSetting<string>(nameof(TenantSettings.ServiceProviderAspects), ValueReaders.Word("provider", "user", "country", "tool", "hours", "support"), (settings, value) => settings with { ServiceProviderAspects = value }) { Required = true },
        new ScalarSetting<int>(nameof(TenantSettings.ServiceProviderHoursStart), ValueReaders.Number(0, 23), (settings, value) => settings with { ServiceProviderHoursStart = value }),
        new ScalarSetting<int>(nameof(TenantSettings.ServiceProviderHoursEnd), ValueReaders.Number(1, 24), (settings, value) => settings with { ServiceProviderHoursEnd = value }),
        new ScalarSetting<int>(nameof(TenantSettings.SupportApprovalDays), ValueReaders.Number(1, 13), (settings, value) => settings with { SupportApprovalDays = value }),
    ];
}
