using CrossTenantSentinel.Checks.Texts;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Tests.Checks;
using CrossTenantSentinel.Tests.Cli.Processes;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the pack holds, and that all of it is valid.</summary>
public sealed class PackTests(ShippedFrontEndFixture fixture) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly Dictionary<string, TenantSettings> Settings = new(StringComparer.Ordinal)
    {
        ["default"] = new(),
        ["several tenants, every switch the other way"] = new()
        {
            HomeTenantIds = [new("11111111-1111-4111-8111-111111111111"), new("22222222-2222-4222-8222-222222222222")],
            InternalDomains = ["contoso.com"],
            PartnerWatchlist = "OurTenants",
            PrivilegedWatchlist = "OurAdmins",
            InviterWatchlist = "OurInviters",
            ExemptionWatchlist = "OurExemptions",
            PolicyAdmins = ["adm-bob@contoso.com"],
            BaselineDays = 6,
            AdminHuntDays = 7,
            MinSignIns = 3,
            SuppressApproved = false,
            SuppressMicrosoft = false,
            IncludeNonInteractive = false,
            IncludeFailures = false,
            IncludeAdminFailures = true,
            IncludeApproved = true,
            ToolAppsRaiseSeverity = false,
            AllowSameDomain = true,
            IncludeInternal = true,
            MinRisk = "high",
            AlertUnparsed = false,
            NoMfaSettleTime = TimeSpan.Zero,
            NoMfaTrustedHomeTenants = [new("33333333-3333-4333-8333-333333333333")],
            NoMfaIncludeInternal = true,
            RiskAbroadMinRisk = "low",
            RiskAbroadDays = 13,
            RiskAbroadIncludeOffline = false,
            RiskBlockedIncludeRiskyBlocks = false,
            ServiceProviderAspects = ["provider", "hours"],
            ServiceProviderHoursStart = 22,
            ServiceProviderHoursEnd = 6,
            SupportApprovalDays = 1,
            LearnOwnSubscriptions = false,
            PeeringIncludePrivateLink = true,
            PeeringIncludeDeletes = true,
            PeeringAlertUnknownRemote = true,
            HighImpactOperations = ["microsoft.compute/virtualmachines/runcommand/action", "contoso.example/things/write"],
            ApprovedManagingTenants = [new("33333333-3333-4333-8333-333333333333")],
            ExternalControlIncludeFailures = true,
            NewTenantBurstMinUsers = 5,
            NewTenantBurstWindow = TimeSpan.FromHours(6),
            InvitationAcceptedWindow = TimeSpan.FromHours(1),
            RestrictionMinAttempts = 3,
            RestrictionIgnoreTenants = [new("33333333-3333-4333-8333-333333333333")],
            PolicyGapDays = 7,
            PolicyGapShowAll = true,
            ForeignEndpointSprayUsers = 4,
            TrackNonEntraDomains = true,
            InboundUserFilter = "gina@fabrikam.com",
            InboundStatusFilter = "failure",
            ExcludedGuestRelationships = [],
            GuestToolAlertAlways = true,
            RaiseIfNoPolicy = false,
            GraphNoisyApps = [],
            InvitersNeedApproval = true,
            ExpectedDirectoryActors = ["hr sync"],
            AlertConsumerInvites = true,
            AllowedInviteDomains = ["contoso.co.uk"],
            RedeemIgnorePlusAlias = false,
            RedeemIgnoreSameTenantDomains = false,
            AlertUnknownOldUserType = false,
            PrivilegedGroups = ["Administrators"],
            AlertAllRoles = true,
            IncludeRoleActivations = true,
            SensitiveGroups = ["Finance"],
            GuestAllowedGroups = ["Guests"],
            GuestGroupsByAllowList = true,
            AlertUnknownChange = false,
            IncludeTightening = true,
            IncludeFailedPolicyChanges = true,
            SuppressOwnSync = false,
        },
        ["empty lists"] = new() { InternalDomains = [], AdminNamePrefixes = [], PrivilegedRolesTier0 = [], PrivilegedRolesTier1 = [] },
    };

    public static TheoryData<string> SettingNames => [.. Settings.Keys];

    [Fact]
    public void The_catalog_finds_every_detection()
    {
        Pack.Default.Findings.ShouldBeEmpty();
        Pack.Default.Detections.Select(detection => detection.Slug).Order(StringComparer.Ordinal).ShouldBe(
        [
            "xt-extcollab-weakened", "xt-external-azure-control", "xt-guest-cli-tools", "xt-guest-denied-apps", "xt-guest-graph-enumeration",
            "xt-guest-invites-guest", "xt-guest-portal-first", "xt-guest-portal-geo", "xt-guest-privileged-role", "xt-guest-sensitive-group",
            "xt-guest-to-member", "xt-in-access-inventory", "xt-in-new-home-tenant", "xt-in-policy-blocked", "xt-invite-burst", "xt-invite-lookalike-domain", "xt-invite-redeem-anomaly",
            "xt-invite-then-cli", "xt-invite-unapproved-inviter", "xt-new-guest-privileged-role", "xt-out-access-inventory", "xt-out-admin-hunt",
            "xt-out-admin-new-tenant", "xt-out-ca-gap", "xt-out-foreign-endpoint-bruteforce", "xt-out-invitation-accepted", "xt-out-lookalike-tenant",
            "xt-out-new-tenant-burst", "xt-out-policy-blocked", "xt-out-user-new-tenant", "xt-priv-external-no-mfa", "xt-risk-blocked-external",
            "xt-risky-ca-notapplied", "xt-risky-home-user-abroad", "xt-serviceprovider-signin", "xt-tr-blocked", "xt-vnet-peering-external",
            "xt-xtap-default-changed", "xt-xtap-partner-added", "xt-xtap-weakened", "xt-xtsync-enabled", "xt-xtsync-users-created",
        ]);
    }

    [Fact]
    public void The_catalog_finds_every_watchlist_and_shared_function()
    {
        Pack.Default.Watchlists.Select(watchlist => watchlist.Alias).ShouldBe(
        [
            "XTApprovedInviters", "XTCloudRanges", "XTExemptions", "XTOwnSubscriptions", "XTPrivilegedAccounts", "XTProtectedNames", "XTTenantBaseline",
            "XTTenantDirectory", "XTTenantDomains",
        ]);
        Pack.Default.Functions.Select(function => function.Name).ShouldBe(
        [
            "XT_AccessSettingChanges", "XT_Actor", "XT_AuditEvents", "XT_AzureOperations", "XT_Bag", "XT_Burst", "XT_Direction", "XT_Exempt", "XT_Fold", "XT_FoldLabel",
            "XT_GuestAdmins", "XT_HomeUpn", "XT_Invitations", "XT_IsExternal", "XT_Json", "XT_MfaEvidence", "XT_ModifiedProps", "XT_NewlyFull", "XT_Outcome",
            "XT_OwnTenant", "XT_PartnerId", "XT_PolicyChanges", "XT_PolicyEvents", "XT_Privileged", "XT_Redemptions", "XT_RiskRank", "XT_RoleAssignments",
            "XT_SignInFacts", "XT_SignInRows", "XT_SignInVersions", "XT_SignIns", "XT_SyncEvents", "XT_TargetUsers", "XT_Tenant", "XT_ToolSignIns",
            "XT_UserRisk", "XT_Windows",
        ]);
    }

    [Fact]
    public void Nothing_is_wrong_with_the_pack() => PackFindings.Of(Pack.Default).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SettingNames))]
    public void Settings_break_nothing(string settings) =>
        PackFindings.Of(Pack.Under(Settings[settings])).Where(finding => finding.Severity == FindingSeverity.Error).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SettingNames))]
    public void Every_query_binds_and_makes_its_rows(string settings)
    {
        var pack = Pack.Under(Settings[settings]);
        KustoSchema schema = SchemaBuilder.Of(pack);

        foreach (Subject subject in pack.Items.Select(item => OfOneSelection(PackSubjects.Of(item))))
        {
            ContentChecks.Run(subject, [.. subject.Queries.Select(query => fixture.FrontEnd.Analyze(query.Text.Text, schema))], schema)
                .Findings.Where(finding => finding.Kind != QueryLength.Near && !finding.Kind.IsOffByDefault).Select(finding => $"{subject.Handle}: {finding.Message}").ShouldBeEmpty();
        }
    }

    /// <summary>What readers pick and what a tenant sets do not meet in a query: every selection is bound under the default settings, by <see cref="WorkbookTests"/>.</summary>
    private static Subject OfOneSelection(Subject subject) =>
        subject is WorkbookSubject workbook ? workbook with { Steps = [.. workbook.Steps.GroupBy(query => query.Label).Select(selections => selections.Last())] } : subject;
}
