using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the workbook about cross-tenant access shows of sample events: cells, not only rows.</summary>
public sealed class AccessActivityRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private const string Unlisted = "44444444-4444-4444-8444-444444444444";

    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "CrossTenantAccessActivity");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    public static TheoryData<string> QueryNames => [.. PlacedItem.In(Workbook).Select(place => place.Item).OfType<QueryItem>().Select(query => query.Name)];

    /// <summary>Two users of ours abroad, one of them in two tenants; a guest of the partner, one without an Entra tenant.</summary>
    private static TableRow[] Usual =>
    [
        SignIn.Outbound(People.Alice, Tenants.Partner, Days(3)),
        SignIn.Outbound(People.Alice, Tenants.Unlisted, Days(2)),
        SignIn.Outbound(People.Bob, Tenants.Unlisted, Days(1)) with { ResultType = "50126", ResultDescription = "Invalid password." },
        SignIn.Inbound(People.Gina, Days(2)),
        SignIn.Inbound(People.Gina, Days(1)) with { ResultType = "50074" },
        SignIn.Inbound(People.Otto, Days(1)) with { HomeTenantId = Tenants.Home.ToString() },
    ];

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void A_workspace_without_events_is_no_error(string name)
    {
        string[] always = ["external-tenants-card", "overview-tiles", "new-tenants-tile"];
        if (always.Contains(name))
            Of().Show(name).ShouldAllBe(row => row.Values.All(IsNothing));
        else
            Of().Show(name).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Two_picked_values_of_every_list_are_no_error(string name) => Of(Usual)
        .Pick("HomeTenant", Tenants.Home.ToString(), Tenants.Sibling.ToString())
        .Pick("ExternalTenant", Tenants.Partner.ToString(), Tenants.Unlisted.ToString())
        .Pick("Application", AppIds.MicrosoftGraph, AppIds.AzureServiceManagement)
        .Pick("Relationship", Relationships.Partner, Relationships.Unknown)
        .Pick("User", "o'neil\\\"")
        .Show(name).SelectMany(row => row.Values).OfType<long>().ShouldAllBe(number => number == 0);

    [Fact]
    public void Numbers_count_each_sign_in_user_and_tenant_once()
    {
        PickedWorkbook usual = Of(Usual);
        usual.Cells("external-tenants-card", "ExternalTenants").ShouldBe(["2"]);
        usual.Cells("overview-tiles", "Metric", "Value").ShouldBe(
        [
            "Outbound users | 2", "Inbound users | 2", "Sign-ins | 6", "Failures | 1", "Failure rate, % | 16.7", "Interrupts | 1", "Tenants of unknown relationship | 1",
        ]);
    }

    [Fact]
    public void A_sign_in_is_what_its_latest_version_says_also_when_results_are_picked()
    {
        SigninLogs done = SignIn.Outbound(People.Alice, Tenants.Partner, Days(1));
        SigninLogs begun = done with { ResultType = "50074", IngestedAt = done.TimeGenerated!.Value.AddMinutes(-1) };
        PickedWorkbook twice = Of(done, begun, SignIn.NonInteractive(done) with { Id = null }, SignIn.NonInteractive(SignIn.Outbound(People.Alice, Tenants.Partner, Days(2))) with { Id = null });

        twice.Cells("external-tenants", "ExternalTenant", "OutboundSignIns", "OutboundUsers").ShouldBe(["Fabrikam | 3 | 1"]);
        twice.Pick("Status", "interrupt").Show("external-tenants").ShouldBeEmpty();
    }

    [Fact]
    public void A_tenant_is_new_that_was_not_there_in_the_fortnight_before() => Of(
        SignIn.Outbound(People.Alice, Tenants.Partner, Days(20)), SignIn.Outbound(People.Alice, Tenants.Partner),
        SignIn.Outbound(People.Alice, Tenants.Unlisted), SignIn.Outbound(People.Alice, Tenants.Lookalike, Days(1)))
        .Cells("new-tenants-tile", "Metric", "NewTenants", "Change").ShouldBe(["New tenants | 2 | +1 against the 14 days before"]);

    [Fact]
    public void Charts_split_by_direction_relationship_tenant_and_kind_of_access()
    {
        PickedWorkbook usual = Of(Usual);
        usual.Cells("sign-ins-by-direction", "TimeGenerated", "Direction", "SignIns").ShouldBe(
        [
            "2026-02-27 00:00 | outbound | 1", "2026-02-28 00:00 | outbound | 1", "2026-02-28 00:00 | inbound | 1", "2026-03-01 00:00 | outbound | 1", "2026-03-01 00:00 | inbound | 1",
            "2026-03-01 00:00 | inboundNonEntra | 1",
        ], ignoreOrder: true);
        usual.Cells("sign-ins-by-relationship", "Relationship", "SignIns").ShouldBe(["partner | 3", "unknown | 3"], ignoreOrder: true);
        usual.Cells("busiest-tenants", "ExternalTenant", "Outbound", "Inbound").ShouldBe(["Fabrikam | 1 | 2", $"{Unlisted} | 2 | 0", "(guests without an Entra tenant) | 0 | 1"]);
        usual.Cells("access-types", "AccessType", "Direction", "SignIns", "Users", "Failures").ShouldBe(
            ["B2B collaboration | outbound | 3 | 2 | 1", "B2B collaboration | inbound | 2 | 1 | 0", "B2B collaboration | inboundNonEntra | 1 | 1 | 0"]);
    }

    [Fact]
    public void A_tenant_stands_in_one_row_with_both_directions() => Of(Usual)
        .Cells("external-tenants", "ExternalTenant", "ExternalTenantId", "Relationship", "ApprovedFor", "New", "OutboundSignIns", "OutboundFailures", "OutboundUsers", "OutboundApps", "InboundSignIns", "InboundFailures", "InboundUsers", "InboundApps")
        .ShouldBe(
        [
            $"Fabrikam | {Tenants.Partner} | partner | both | new | 1 | 0 | 1 | 1 | 2 | 0 | 1 | 1",
            $"{Unlisted} | {Unlisted} | unknown |  | new | 2 | 1 | 2 | 1 | 0 | 0 | 0 | 0",
            "(guests without an Entra tenant) | non-entra | unknown |  | new | 0 | 0 | 0 | 0 | 1 | 0 | 1 | 1",
        ]);

    [Fact]
    public void Details_are_those_of_the_selected_tenant_and_direction()
    {
        PickedWorkbook unlisted = Of(Usual).Pick("SelectedTenantId", Unlisted);
        unlisted.Cells("outbound-results", "Result", "SignIns", "Users", "Code", "Reason").ShouldBe(["success | 1 | 1 | 0 | ", "failure | 1 | 1 | 50126 | Invalid password."], ignoreOrder: true);
        unlisted.Show("outbound-results").Single(row => (string?)row["Code"] == "50126")["Meaning"].ShouldBe("Wrong or locked credentials");
        unlisted.Cells("outbound-applications", "ResourceName", "ClientApp", "Users", "SignIns", "Failures", "Interrupts").ShouldBe([$"{SignIn.Resource} | {SignIn.App} | 2 | 2 | 1 | 0"]);
        unlisted.Cells("outbound-users", "User", "SignIns", "Failures", "CaEnforced", "MfaStrong", "TrustedDevice").ShouldBe(
            ["alice@contoso.com | 1 | 0 | 0 | 0 | 100", "adm-bob@contoso.com | 1 | 1 |  |  | "], ignoreOrder: true);
        unlisted.Cells("outbound-sign-ins", "CreatedDateTime", "User", "Result", "Code", "AccessType", "Kind", "IPAddress").ShouldBe(
        [
            "2026-03-01 10:00 | adm-bob@contoso.com | failure | 50126 | b2bCollaboration | interactive | 203.0.113.10",
            "2026-02-28 10:00 | alice@contoso.com | success | 0 | b2bCollaboration | interactive | 203.0.113.10",
        ]);
        unlisted.Show("inbound-results").ShouldBeEmpty();
    }

    [Fact]
    public void A_selected_application_and_user_narrow_what_stands_below_them()
    {
        SigninLogs other = SignIn.Outbound(People.Alice, Tenants.Partner, Days(1)) with { AppId = AppIds.AzureCli, ResourceIdentity = AppIds.AzureServiceManagement };
        PickedWorkbook partner = Of([.. Usual, other]).Pick("SelectedTenantId", Tenants.Partner.ToString());

        partner.Show("outbound-sign-ins").Count.ShouldBe(2);
        partner.Pick("SelectedUser", People.Gina.Id).Show("inbound-sign-ins").Count.ShouldBe(2);
        partner.Pick("SelectedUser", People.Alice.Id).Show("inbound-sign-ins").ShouldBeEmpty();
        partner.Pick("SelectedAppId", AppIds.AzureServiceManagement).Pick("SelectedClientAppId", AppIds.AzureCli).Cells("outbound-users", "User", "SignIns").ShouldBe(["alice@contoso.com | 1"]);
        partner.Pick("SelectedAppId", AppIds.AzureServiceManagement).Pick("SelectedClientAppId", AppIds.AzurePortal).Show("outbound-users").ShouldBeEmpty();
    }

    [Fact]
    public void Blocks_are_told_apart_and_counted_by_tenant()
    {
        PickedWorkbook blocked = Of(
            SignIn.Outbound(People.Alice, Tenants.Unlisted, Days(2)) with { ResultType = "500212" },
            SignIn.Inbound(People.Mal, Days(2)) with { ResultType = "500213" },
            SignIn.Outbound(People.Bob, Tenants.Partner, Days(1)) with { CrossTenantAccessType = "Passthrough" },
            SignIn.Outbound(People.Alice, Tenants.Partner, Days(1)) with { ResultType = "5000211" },
            SignIn.Outbound(People.Bob, Tenants.Unlisted, Days(1)) with { IsTenantRestricted = true },
            SignIn.Outbound(People.Alice, Tenants.Partner));

        blocked.Cells("blocks-by-tenant", "ExternalTenant", "Direction", "Block", "SignIns", "Users").ShouldBe(
        [
            $"{Unlisted} | outbound | Outbound policy (500212) | 1 | 1", $"{Unlisted} | inbound | Inbound policy (500213) | 1 | 1", "Fabrikam | outbound | Passthrough | 1 | 1",
            "Fabrikam | outbound | Tenant restrictions | 1 | 1", $"{Unlisted} | outbound | Tenant restrictions, not blocked | 1 | 1",
        ], ignoreOrder: true);
        blocked.Show("blocks-over-time").Sum(row => (long)row["SignIns"]!).ShouldBe(5);
        blocked.Cells("restricted-sign-ins", "ResourceTenant", "Blocked", "SignIns", "Users").ShouldBe(["Fabrikam | 1 | 1 | 1", $"{Unlisted} | 0 | 1 | 1"], ignoreOrder: true);
    }

    [Fact]
    public void Foreign_identities_on_our_network_are_listed_by_resource_tenant()
    {
        SigninLogs foreign = SignIn.Outbound(People.Mal, Tenants.Partner) with { HomeTenantId = Unlisted, ResultType = "5000211", UserId = AccountIds.Nobody };
        Of(foreign, SignIn.Outbound(People.Alice, Tenants.Partner))
            .Cells("foreign-identities", "ResourceTenant", "User", "HomeTenantId", "SignIns", "Blocked").ShouldBe([$"Fabrikam | mal@evil.example | {Unlisted} | 1 | 1"]);
    }

    [Fact]
    public void Planning_counts_whom_a_block_hits_and_proposes_an_entry()
    {
        PickedWorkbook usual = Of(Usual);
        usual.Cells("planning-impact", "Blocked", "Users", "Summary").ShouldBe(["Outbound users affected | 1 | 1 applications, 1 tenants", "Inbound users affected | 1 | 1 applications, 1 tenants"]);
        usual.Cells("planning-proposals", "ExternalTenant", "OutboundUsers", "Outbound", "InboundUsers", "Inbound").ShouldBe(["Fabrikam | 1 | allow | 1 | allow", $"{Unlisted} | 1 | review | 0 | block"]);
        Dynamic.Parse((string)usual.Show("planning-proposals")[1]["PartnerPolicy"]!).ShouldBe(Dynamic.Of(new
        {
            tenantId = Unlisted,
            b2bCollaborationOutbound = Access("allowed"),
            b2bCollaborationInbound = Access("blocked"),
        }));
    }

    private static bool IsNothing(object? value) => value is string or 0L or 0.0;

    private static object Access(string accessType) => new
    {
        usersAndGroups = new { accessType, targets = new[] { new { target = "AllUsers", targetType = "user" } } },
        applications = new { accessType, targets = new[] { new { target = "AllApplications", targetType = "application" } } },
    };

    private static TimeSpan Days(int days) => TimeSpan.FromDays(days);

    private PickedWorkbook Of(params TableRow[] given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = given,
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam)],
    };
}
