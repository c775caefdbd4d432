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

/// <summary>What the workbook about privileged access shows of sample events: cells, not only rows.</summary>
public sealed class PrivilegedAccessRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "PrivilegedCrossTenantAccess");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    public static TheoryData<string> QueryNames => [.. PlacedItem.In(Workbook).Select(place => place.Item).OfType<QueryItem>().Select(query => query.Name)];

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void A_workspace_without_events_is_no_error(string name) => Of().Show(name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Two_picked_values_of_every_list_are_no_error(string name) => Of(SignIn.Outbound(People.Bob, Tenants.Partner), SignIn.Inbound(People.Gina))
        .Pick("HomeTenant", Tenants.Home.ToString(), Tenants.Sibling.ToString())
        .Pick("ExternalTenant", Tenants.Partner.ToString(), Tenants.Unlisted.ToString())
        .Pick("Application", AppIds.MicrosoftGraph, AppIds.AzureServiceManagement)
        .Pick("Relationship", Relationships.Partner, Relationships.Unknown)
        .Pick("User", "o'neil\\\"")
        .Show(name).ShouldBeEmpty();

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

    [Fact]
    public void External_admins_show_factors_policies_and_Azure_roles_whether_or_not_they_sign_in()
    {
        Person mia = People.Mia with { UserType = "Guest" };
        SigninLogs strong = SignIn.Inbound(People.Gina, Days(4)) with { Status = Dynamic.Of(new { additionalDetails = "MFA requirement satisfied by claim in the token" }) };
        AzureActivity grant = AzureEvent.Of("MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE", People.Bob, AzureEvent.Subscription + "/providers/Microsoft.Authorization/roleAssignments/g-1", Days(2));
        Of(
            Identity.Of(People.Gina, "Global Administrator", "Guest Inviter"),
            Identity.Of(mia, "Security Reader"),
            Identity.Of(People.Mal),
            Identity.Of(People.Bob, "Global Administrator"),
            strong,
            strong with { TimeGenerated = strong.TimeGenerated.GetValueOrDefault().AddMinutes(1), Status = null },
            SignIn.Inbound(People.Gina, Days(2)) with
            {
                UserId = People.Gina.Id.ToUpperInvariant(),
                AuthenticationDetails = """[{"authenticationMethod":"Password","succeeded":true}]""",
                ConditionalAccessStatus = "notApplied",
                ConditionalAccessPolicies = SignIn.Policies(("CA02", "reportOnlySuccess")),
            },
            SignIn.Inbound(People.Gina, Days(1)) with { ResultType = "50126" },
            AzureEvent.Start(grant, Request(People.Gina, "8e3af657-a8ff-443c-a75c-2fe8c4bcb635")),
            grant)
            .Cells("external-admins", "Admin", "HomeTenant", "Relationship", "Account", "Tier", "Roles", "LastSignIn", "SignIns", "MfaShare", "CaShare", "Coverage", "RoleGrants", "AzureRoles")
            .ShouldBe(
            [
                "gina@fabrikam.com | Fabrikam | partner | guest | 0 | Global Administrator, Guest Inviter | 2026-02-28 10:00 | 3 | 50 | 50 | 1 of 2 | 1 | Owner",
                "mia@labs.contoso.net | Contoso Labs | own | guest | 1 | Security Reader |  | 0 |  |  | 0 of 0 | 0 | ",
            ]);
    }

    [Fact]
    public void An_agreed_tier_shows_for_object_ids_and_for_names()
    {
        PickedWorkbook workbook = new(Workbook, host.FrontEnd, Schema)
        {
            Given = [Identity.Of(People.Gina, "Global Reader"), SignIn.Inbound(People.Mal), SignIn.Inbound(People.Otto)],
            Watchlists =
            [
                Lists.Privileged(
                    Settings,
                    new PrivilegedAccounts.Row("gina@fabrikam.com", HomeUpn: "gina@fabrikam.com", Type: "guestAdmin", Tier: 1),
                    new PrivilegedAccounts.Row(People.Mal.Id, ObjectId: People.Mal.ObjectId, Type: "guestAdmin", Tier: 0)),
            ],
        };
        workbook.Cells("external-admins", "Admin", "HomeTenant", "Tier", "AgreedTier", "PrivilegeReason")
            .ShouldBe(["mal@evil.example | 44444444-4444-4444-8444-444444444444 | 0 | 0 | watchlist", "gina@fabrikam.com | fabrikam.com | 1 | 1 | role, watchlist"], ignoreOrder: true);
    }

    [Fact]
    public void Evidence_of_external_admins_leaves_out_brokers_and_failures() => Of(
        Identity.Of(People.Gina, "Global Administrator"),
        SignIn.Inbound(People.Gina, Days(1)) with { AuthenticationDetails = """[{"succeeded":true,"authenticationMethod":"Passkey (Microsoft Authenticator)"}]""" },
        SignIn.Inbound(People.Gina, Days(2)) with { Status = Dynamic.Of(new { additionalDetails = "MFA requirement skipped due to remembered device" }) },
        SignIn.Inbound(People.Gina, Days(3)),
        SignIn.Inbound(People.Gina, Days(4)) with { AppId = AppIds.DeviceOrBrokerApps[0] },
        SignIn.Inbound(People.Gina, Days(5)) with { ResultType = "53003" },
        SignIn.Inbound(People.Mal, Days(5)))
        .Cells("external-admin-mfa", "Evidence", "SignIns")
        .ShouldBe(["strong | 1", "skipped | 1", "unknown | 1"]);

    [Fact]
    public void Azure_roles_of_external_users_show_with_scope_and_outcome()
    {
        AzureActivity made = AzureEvent.Of("Microsoft.Authorization/roleAssignments/write", People.Gina, AzureEvent.Subscription + "/providers/Microsoft.Authorization/roleAssignments/g-1", Days(2));
        AzureActivity refused = AzureEvent.Of("Microsoft.Authorization/roleAssignments/write", People.Bob, AzureEvent.Subscription + "/resourceGroups/rg/providers/Microsoft.Authorization/roleAssignments/g-2", Days(1));
        AzureActivity own = AzureEvent.Of("Microsoft.Authorization/roleAssignments/write", People.Bob, AzureEvent.Subscription + "/providers/Microsoft.Authorization/roleAssignments/g-3", Days(1));
        AzureActivity early = AzureEvent.Of("Microsoft.Authorization/roleAssignments/write", People.Bob, AzureEvent.Subscription + "/providers/Microsoft.Authorization/roleAssignments/g-4", Days(31));
        Of(
            Identity.Of(People.Mal),
            AzureEvent.Start(made, Request(People.Mal, "8e3af657-a8ff-443c-a75c-2fe8c4bcb635")), made,
            AzureEvent.Start(refused, Request(People.Mal, "b24988ac-6180-42a0-ab88-20f7382dd24c")), AzureEvent.Failed(refused, "AuthorizationFailed", "No."),
            AzureEvent.Start(own, Request(People.Alice, "b24988ac-6180-42a0-ab88-20f7382dd24c")), own,
            AzureEvent.Start(early, Request(People.Mal, "b24988ac-6180-42a0-ab88-20f7382dd24c")), early)
            .Cells("external-role-grants", "GrantedAt", "User", "RoleName", "HighRole", "Scope", "GrantedBy", "FromOutside", "Outcome")
            .ShouldBe(
            [
                $"2026-03-01 10:00 | mal@evil.example | Contributor |  | {AzureEvent.Subscription}/resourcegroups/rg | adm-bob@contoso.com | no | failure",
                $"2026-02-28 10:00 | mal@evil.example | Owner | high | {AzureEvent.Subscription} | gina_fabrikam.com#ext#@contoso.onmicrosoft.com | yes | success",
            ]);
    }

    private static string Request(Person principal, string role) =>
        $$$"""{"Id":"g","Properties":{"PrincipalId":"{{{principal.Id.ToUpperInvariant()}}}","PrincipalType":"User","RoleDefinitionId":"/providers/Microsoft.Authorization/roleDefinitions/{{{role}}}"}}""";

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = given,
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam, TenantDirectory.Msp, TenantDirectory.ContosoLabs)],
    };

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);
}
