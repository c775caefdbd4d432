using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>
/// Every key that settings may state, in the order of <see cref="TenantSettings"/>, with its type and range: here what several groups of
/// rules share, in the file of a group what only its rules ask for.
/// </summary>
public static partial class TenantSettingsKeys
{
    /// <summary>All settings.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. Shared, .. Outbound, .. Inbound, .. Invitations, .. Privilege, .. Trust, .. AzurePlane];

    private static IReadOnlyList<Setting> Shared =>
    [
        new ListSetting<Guid>(nameof(TenantSettings.HomeTenantIds), ValueReaders.TenantId, (settings, value) => settings with { HomeTenantIds = value }) { DescribesTenant = true },
        new ListSetting<string>(nameof(TenantSettings.InternalDomains), ValueReaders.Domain, (settings, value) => settings with { InternalDomains = value }) { Required = true, DescribesTenant = true },
        new ScalarSetting<string>(nameof(TenantSettings.PartnerWatchlist), ValueReaders.Alias, (settings, value) => settings with { PartnerWatchlist = value }),
        new ScalarSetting<string>(nameof(TenantSettings.PrivilegedWatchlist), ValueReaders.Alias, (settings, value) => settings with { PrivilegedWatchlist = value }),
        new ScalarSetting<string>(nameof(TenantSettings.InviterWatchlist), ValueReaders.Alias, (settings, value) => settings with { InviterWatchlist = value }),
        new ScalarSetting<string>(nameof(TenantSettings.SubscriptionWatchlist), ValueReaders.Alias, (settings, value) => settings with { SubscriptionWatchlist = value }),
        new ScalarSetting<string>(nameof(TenantSettings.ProtectedNamesWatchlist), ValueReaders.Alias, (settings, value) => settings with { ProtectedNamesWatchlist = value }),
        new ScalarSetting<string>(nameof(TenantSettings.DomainWatchlist), ValueReaders.Alias, (settings, value) => settings with { DomainWatchlist = value }),
        new ScalarSetting<string>(nameof(TenantSettings.CloudRangeWatchlist), ValueReaders.Alias, (settings, value) => settings with { CloudRangeWatchlist = value }),
        new ScalarSetting<string>(nameof(TenantSettings.BaselineWatchlist), ValueReaders.Alias, (settings, value) => settings with { BaselineWatchlist = value }),
        new ScalarSetting<string>(nameof(TenantSettings.ExemptionWatchlist), ValueReaders.Alias, (settings, value) => settings with { ExemptionWatchlist = value }),
        new ListSetting<string>(nameof(TenantSettings.AdminNamePrefixes), ValueReaders.LowerCaseText, (settings, value) => settings with { AdminNamePrefixes = value }) { DescribesTenant = true },
        new ListSetting<string>(nameof(TenantSettings.PrivilegedRolesTier0), ValueReaders.Text, (settings, value) => settings with { PrivilegedRolesTier0 = value }) { Required = true },
        new ListSetting<string>(nameof(TenantSettings.PrivilegedRolesTier1), ValueReaders.Text, (settings, value) => settings with { PrivilegedRolesTier1 = value }),
        new ListSetting<string>(nameof(TenantSettings.PolicyAdmins), ValueReaders.LowerCaseText, (settings, value) => settings with { PolicyAdmins = value }),
        new ScalarSetting<int>(nameof(TenantSettings.BaselineDays), ValueReaders.Number(1, 13), (settings, value) => settings with { BaselineDays = value }),
        new ScalarSetting<TimeSpan>(nameof(TenantSettings.IngestionSlack), ValueReaders.TimeSpanIn(TimeSpan.Zero, TimeSpan.FromDays(1)), (settings, value) => settings with { IngestionSlack = value }),
        new ScalarSetting<int>(nameof(TenantSettings.MaxListItems), ValueReaders.Number(1, 50), (settings, value) => settings with { MaxListItems = value }),
        new ScalarSetting<int>(nameof(TenantSettings.InventoryDays), ValueReaders.Number(1, 90), (settings, value) => settings with { InventoryDays = value }),
        new ScalarSetting<int>(nameof(TenantSettings.AdminHuntDays), ValueReaders.Number(1, 90), (settings, value) => settings with { AdminHuntDays = value }),
        new ScalarSetting<int>(nameof(TenantSettings.MinSignIns), ValueReaders.Number(1), (settings, value) => settings with { MinSignIns = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.SuppressApproved), ValueReaders.Boolean, (settings, value) => settings with { SuppressApproved = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.SuppressMicrosoft), ValueReaders.Boolean, (settings, value) => settings with { SuppressMicrosoft = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.IncludeNonInteractive), ValueReaders.Boolean, (settings, value) => settings with { IncludeNonInteractive = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.IncludeFailures), ValueReaders.Boolean, (settings, value) => settings with { IncludeFailures = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.IncludeAdminFailures), ValueReaders.Boolean, (settings, value) => settings with { IncludeAdminFailures = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.IncludeApproved), ValueReaders.Boolean, (settings, value) => settings with { IncludeApproved = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.ToolAppsRaiseSeverity), ValueReaders.Boolean, (settings, value) => settings with { ToolAppsRaiseSeverity = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.AllowSameDomain), ValueReaders.Boolean, (settings, value) => settings with { AllowSameDomain = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.IncludeInternal), ValueReaders.Boolean, (settings, value) => settings with { IncludeInternal = value }),
        new ScalarSetting<string>(nameof(TenantSettings.MinRisk), ValueReaders.Word("low", "medium", "high"), (settings, value) => settings with { MinRisk = value }),
        new ScalarSetting<bool>(nameof(TenantSettings.AlertUnparsed), ValueReaders.Boolean, (settings, value) => settings with { AlertUnparsed = value }),
    ];
}
