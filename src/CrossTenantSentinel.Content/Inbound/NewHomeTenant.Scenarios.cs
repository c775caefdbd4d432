using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Inbound;

public static partial class NewHomeTenant
{
    /// <summary>Another user of the unlisted tenant.</summary>
    private static Person Max => new("max@evil.example", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb05"), Tenants.Unlisted)
    {
        DirectoryUpn = "max_evil.example#EXT#@contoso.onmicrosoft.com",
        UserType = "Guest",
    };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a first sign-in from an unlisted tenant alerts once")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 3.Days), SignIn.Inbound(by: Mal, ago: 2.Hours)],
            Expect = [Alert(2.Hours)],
            Alerts =
            [
                new()
                {
                    Title = $"First sign-in from external tenant {Tenants.Unlisted}",
                    Description = $"mal@evil.example of {Tenants.Unlisted} (relationship: unknown) signed in to our tenant, and nobody had come from there before.",
                    Severity = AlertSeverity.Low,
                    Entities = [$"Account {{ Name = mal, UPNSuffix = evil.example, AadUserId = {Mal.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["Direction"] = "inbound",
                        ["Domains"] = """["evil.example"]""",
                        ["Apps"] = """["Microsoft Graph"]""",
                    },
                    Events = 1,
                },
            ],
        },
        new("two users of a tenant, one without object id, make one alert, and a portal raises the severity")
        {
            Given =
            [
                SignIn.Inbound(by: Mal, ago: 3.Hours),
                SignIn.Inbound(by: Max, ago: 1.Hours) with { UserId = AccountIds.Nobody, AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal" },
            ],
            Expect =
            [
                Alert(3.Hours) with
                {
                    UserId = "",
                    UserPrincipalName = Max.UserPrincipalName,
                    AccountName = Max.Name,
                    Users = 2,
                    SignInCount = 2,
                    Apps = Sample.List("Azure Portal", SignIn.App),
                    LastSeen = Sample.Ago(1.Hours),
                    Severity = "Medium",
                },
            ],
        },
        new("Azure management as the resource raises the severity, whatever the application")
        {
            Given = [SignIn.NonInteractive(SignIn.Inbound(by: Mal, ago: 2.Hours) with { ResourceIdentity = AppIds.AzureServiceManagement })],
            Expect = [Alert(2.Hours) with { Severity = "Medium" }],
        },
        new("who invited the user and the tenant's entry in the access settings are named")
        {
            Given =
            [
                AuditEvent.Invitation(by: Alice, of: Mal, ago: 3.Days), AuditEvent.Invitation(by: Carol, of: Mal, ago: 1.Days),
                AuditEvent.Invitation(by: Bob, of: Mal, ago: 5.Days) with { Result = "failure" }, AuditEvent.Invitation(by: Bob, of: Mal, ago: 6.Days) with { OperationName = Operations.UpdateUser },
                AuditEvent.Invitation(by: Carol, of: Max, ago: 2.Days),
                AuditEvent.PartnerAdded(Bob, "tenantId", $"\"{Tenants.Unlisted}\"", 4.Days),
                SignIn.Inbound(by: Mal, ago: 2.Hours),
            ],
            Expect = [Alert(2.Hours) with { InvitedBy = Sample.List(Alice.UserPrincipalName), HasPolicyEntry = true }],
        },
        new("an approval that has expired makes a partner unknown")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 2.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { ExpiresOn = Sample.Ago(1.Days) })],
            Expect = [Fabrikam with { TenantRelationship = "unknown", ApprovalExpired = true }],
        },
        new("a partner that is approved for outbound access alone alerts")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 2.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Direction = "outbound" })],
            Expect = [Fabrikam],
        },
        new("a sign-in that arrives late is new in the run after its arrival")
        {
            Given = [SignIn.Inbound(by: Mal, ago: 25.Hours) with { IngestedAt = Sample.Ago(23.Hours) }],
            Expect = [Alert(25.Hours)],
        },
        new("an approved partner stays quiet")
        {
            Given = [SignIn.Inbound(by: Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [],
        },
        new("our other tenants stay quiet")
        {
            Given = [SignIn.Inbound(by: Mia)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs with { Approved = false })],
            Expect = [],
        },
        new("a user who comes again is one user, and a tool raises the severity")
        {
            Given = [SignIn.Inbound(by: Mal, ago: 2.Hours), SignIn.Inbound(by: Mal, ago: 1.Hours) with { AppId = AppIds.AzureCli }],
            Expect = [Alert(2.Hours) with { SignInCount = 2, LastSeen = Sample.Ago(1.Hours), Severity = "Medium" }],
        },
        new("a blocked tenant raises the severity")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 2.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Relationship = "blocked", Approved = false })],
            Expect = [Fabrikam with { TenantRelationship = "blocked", Severity = "Medium" }],
        },
        new("tenants of Microsoft stay quiet")
        {
            Given = [SignIn.Inbound(by: Mal)],
            Watchlists = [Lists.Directory(tenant, new TenantDirectory.Row(Tenants.Unlisted, "Microsoft", "microsoft.com", Relationship: "microsoft"))],
            Expect = [],
        },
        new("an exempt application stays quiet")
        {
            Given = [SignIn.Inbound(by: Mal)],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)],
            Expect = [],
        },
        Quiet("a tenant that anybody came from days ago stays quiet", SignIn.Inbound(by: Max, ago: 9.Days), SignIn.Inbound(by: Mal)),
        Quiet(
            "another spelling of a known tenant is not new",
            SignIn.Inbound(by: Mal, ago: 9.Days) with { HomeTenantId = Tenants.Unlisted.ToString().ToUpperInvariant() },
            SignIn.Inbound(by: Mal)),
        Quiet("a guest without an Entra home stays quiet", SignIn.Inbound(by: Otto) with { HomeTenantId = Tenants.Home.ToString() }),
        Quiet("a user of ours in the same tenant stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted)),
        Quiet("a row without home tenant stays quiet", SignIn.Inbound(by: Mal) with { HomeTenantId = "" }),
        Quiet("a row whose home tenant is null stays quiet", SignIn.Inbound(by: Mal) with { HomeTenantId = null }),
        Quiet("a refused sign-in stays quiet", SignIn.Inbound(by: Mal) with { ResultType = "500213" }),
        new("a sign-in that waited for the user until after the last run is new")
        {
            IsOfOneRun = true,
            Given = SignIn.Interrupted(SignIn.Inbound(by: Mal, ago: 25.Hours), until: 23.Hours),
            Expect = [Alert(25.Hours)],
        },
        new("an earlier sign-in of an exempt user is history, too")
        {
            Given = [SignIn.Inbound(by: Max, ago: 9.Days), SignIn.Inbound(by: Mal)],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Max.UserPrincipalName)],
            Expect = [],
        },
        new("an invitation whose target has no id invited nobody without one")
        {
            Given =
            [
                SignIn.Inbound(by: Mal, ago: 2.Hours) with { UserId = "" },
                AuditEvent.Invitation(by: Alice, of: Mal, ago: 3.Hours) with { TargetResources = DirectoryEvent.Targets(new { id = (string?)null, type = "User" }) },
            ],
            Expect = [Alert(2.Hours) with { UserId = "" }],
        },
        new("an exempt tenant stays quiet")
        {
            Given = [SignIn.Inbound(by: Mal)],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
        },
    ];

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>Mal's single sign-in from the unlisted tenant.</summary>
    private static Row Alert(TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "inbound",
        UserId: Mal.Id,
        UserPrincipalName: Mal.UserPrincipalName,
        AccountName: Mal.Name,
        AccountDomain: Mal.Domain,
        IPAddress: SignIn.Address,
        Users: 1,
        SignInCount: 1,
        Domains: Sample.List(Mal.Domain),
        Apps: Sample.List(SignIn.App),
        IPAddresses: Sample.List(SignIn.Address),
        InvitedBy: Sample.List(),
        HasPolicyEntry: false,
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago),
        Severity: "Low");

    /// <summary>Gina's single sign-in from the partner two hours ago.</summary>
    private static Row Fabrikam => Alert(2.Hours) with
    {
        ExternalTenantId = Tenants.Partner.ToString(),
        ExternalTenantName = "Fabrikam",
        TenantRelationship = "partner",
        UserId = Gina.Id,
        UserPrincipalName = Gina.UserPrincipalName,
        AccountName = Gina.Name,
        AccountDomain = Gina.Domain,
        Domains = Sample.List(Gina.Domain),
    };
}
