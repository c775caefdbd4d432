using CrossTenantSentinel.Checks.Texts;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Tests.Checks;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the pack holds, and that all of it is valid.</summary>
public sealed class PackTests(HostedFrontEndFixture fixture) : IClassFixture<HostedFrontEndFixture>
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
        },
        ["empty lists"] = new() { InternalDomains = [], AdminNamePrefixes = [], PrivilegedRolesTier0 = [], PrivilegedRolesTier1 = [] },
    };

    public static TheoryData<string> SettingNames => [.. Settings.Keys];

    [Fact]
    public void The_catalog_finds_every_detection()
    {
        Pack.Default.Findings.ShouldBeEmpty();
        Pack.Default.Detections.Select(detection => detection.Slug).ShouldBe(
        [
            "xt-guest-invites-guest", "xt-out-access-inventory", "xt-out-admin-hunt", "xt-out-admin-new-tenant", "xt-out-user-new-tenant",
            "xt-risky-ca-notapplied", "xt-xtap-partner-added",
        ]);
    }

    [Fact]
    public void The_catalog_finds_every_watchlist_and_shared_function()
    {
        Pack.Default.Watchlists.Select(watchlist => watchlist.Alias).ShouldBe(["XTApprovedInviters", "XTExemptions", "XTPrivilegedAccounts", "XTProtectedNames", "XTTenantDirectory", "XTTenantDomains"]);
        Pack.Default.Functions.Select(function => function.Name).ShouldBe(
        [
            "XT_Actor", "XT_Bag", "XT_Direction", "XT_Exempt", "XT_Fold", "XT_HomeUpn", "XT_MfaEvidence", "XT_ModifiedProps", "XT_Outcome", "XT_OwnTenant",
            "XT_Privileged", "XT_RiskRank", "XT_SignInVersions", "XT_SignIns", "XT_Tenant",
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

        foreach (Subject subject in pack.Items.Select(PackSubjects.Of))
        {
            ContentChecks.Run(subject, [.. subject.Queries.Select(query => fixture.FrontEnd.Analyze(query.Text.Text, schema))], schema)
                .Findings.Where(finding => finding.Kind != QueryLength.Near && !finding.Kind.IsOffByDefault).Select(finding => $"{subject.Handle}: {finding.Message}").ShouldBeEmpty();
        }
    }
}
