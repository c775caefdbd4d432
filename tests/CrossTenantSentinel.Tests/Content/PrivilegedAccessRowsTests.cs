using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Kql.Hosted;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the workbook about privileged access shows of sample events: cells, not only rows.</summary>
public sealed class PrivilegedAccessRowsTests(HostedFrontEndFixture host) : IClassFixture<HostedFrontEndFixture>
{
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "PrivilegedCrossTenantAccess");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    public static TheoryData<string> QueryNames => [.. PlacedItem.In(Workbook).Select(place => place.Item).OfType<QueryItem>().Select(query => query.Name)];

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void A_workspace_without_events_is_no_error(string name) => Of().Show(name).ShouldBeEmpty();

    [Fact]
    public void An_admin_abroad_stands_in_one_row_per_tenant_with_tools_and_risk()
    {
        SigninLogs cli = SignIn.Outbound(People.Bob, Tenants.Partner, Days(3)) with { AppId = AppIds.AzureCli.ToUpperInvariant(), AppDisplayName = "Azure CLI", RiskLevelAggregated = "medium" };
        Of(
            Identity.Of(People.Bob, "Global Administrator"),
            cli,
            SignIn.NonInteractive(cli),
            SignIn.Outbound(People.Bob, Tenants.Partner, Days(20)),
            SignIn.Outbound(People.Bob, Tenants.Unlisted, Days(2)) with { UserId = People.Bob.Id.ToUpperInvariant(), ResultType = "50126" },
            SignIn.Outbound(People.Bob, Tenants.Unlisted, Days(1)),
            SignIn.Outbound(People.Alice, Tenants.Unlisted, Days(1)),
            SignIn.Outbound(People.Bob, Tenants.Lookalike, Days(1)) with { CrossTenantAccessType = "Passthrough" })
            .Cells("admins-abroad", "Admin", "Tier", "PrivilegeReason", "Roles", "ExternalTenant", "Relationship", "New", "FirstSeen", "LastSeen", "SignIns", "Failures", "Tools", "RiskTier")
            .ShouldBe(
            [
                "adm-bob@contoso.com | 0 | name, role | Global Administrator | 44444444-4444-4444-8444-444444444444 | unknown | new | 2026-02-28 10:00 | 2026-03-01 10:00 | 2 | 1 |  | none",
                "adm-bob@contoso.com | 0 | name, role | Global Administrator | Fabrikam | partner |  | 2026-02-10 10:00 | 2026-02-27 10:00 | 2 | 0 | Azure CLI | medium",
            ]);
    }

    [Fact]
    public void A_short_time_range_still_knows_roles_and_what_is_new()
    {
        PickedWorkbook day = new(Workbook, host.FrontEnd, Schema)
        {
            Range = TimeSpan.FromDays(1),
            Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam)],
            Given =
            [
                Identity.Of(People.Carol, "global reader") with { TimeGenerated = Sample.Ago(Days(13)) },
                SignIn.Outbound(People.Carol, Tenants.Partner, Days(20)),
                SignIn.Outbound(People.Carol, Tenants.Partner),
                SignIn.Outbound(People.Carol, Tenants.Unlisted),
            ],
        };
        day.Cells("admins-abroad", "Admin", "Tier", "ExternalTenant", "New", "SignIns").ShouldBe(
        [
            "carol@contoso.com | 1 | 44444444-4444-4444-8444-444444444444 | new | 1",
            "carol@contoso.com | 1 | Fabrikam |  | 1",
        ]);
    }

    [Fact]
    public void Tiers_count_admins_tenants_and_new_pairs() => Of(
        Identity.Of(People.Bob, "Global Administrator"),
        SignIn.Outbound(People.Bob, Tenants.Partner, Days(20)),
        SignIn.Outbound(People.Bob, Tenants.Unlisted),
        SignIn.Outbound(People.Zoe, Tenants.Unlisted))
        .Cells("admins-abroad-by-tier", "Tier", "Admins", "Tenants", "NewPairs")
        .ShouldBe(["Tier 0: controls the tenant | 1 | 2 | 1", "Tier 2: named like an administrator | 1 | 1 | 1"]);

    [Theory]
    [InlineData("User", "BOB", 2)]
    [InlineData("User", "zoe", 0)]
    [InlineData("ExternalTenant", "44444444-4444-4444-8444-444444444444", 1)]
    [InlineData("Relationship", "partner", 1)]
    [InlineData("Status", "failure", 0)]
    [InlineData("SignInKind", "nonInteractive", 0)]
    [InlineData("HomeTenant", "22222222-2222-4222-8222-222222222222", 0)]
    [InlineData("Application", "00000002-0000-0FF1-ce00-000000000000", 2)]
    public void Pickers_narrow_the_grid(string parameter, string value, int rows) => Of(
        Identity.Of(People.Bob, "Global Administrator"), SignIn.Outbound(People.Bob, Tenants.Partner), SignIn.Outbound(People.Bob, Tenants.Unlisted))
        .Pick(parameter, value).Show("admins-abroad").Count.ShouldBe(rows);

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = given,
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam, TenantDirectory.Msp, TenantDirectory.ContosoLabs)],
    };

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);
}
