using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class InviteThenTool
{
    private static AuditLogs GinaInvited => AuditEvent.Invitation(by: Alice, of: Gina, ago: 6.Hours);

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest invited hours ago who uses the command line alerts")
        {
            Given = [GinaInvited, Tool(Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "New guest gina@fabrikam.com signed in with Azure CLI",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        $"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                        "CloudApplication { Name = Azure CLI }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["HoursSinceInvite"] = "5.5",
                        ["InviterUpn"] = "alice@contoso.com",
                        ["AppId"] = AppIds.AzureCli,
                        ["ExternalTenantName"] = "Fabrikam",
                        ["Direction"] = "inbound",
                    },
                    Events = 1,
                },
            ],
        },
        new("without an object id the names at home meet, however they are written")
        {
            Given =
            [
                GinaInvited with
                {
                    TargetResources = DirectoryEvent.Targets(new { type = "User", userPrincipalName = "Gina_Fabrikam.com#EXT#@contoso.onmicrosoft.com" }),
                    AdditionalDetails = null,
                },
                Tool(Gina) with { UserPrincipalName = "GINA@fabrikam.com" },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert],
        },
        new("a guest who accepted the invitation hours ago alerts")
        {
            Given = [DirectoryEvent.Redemption(by: Gina, of: Gina, ago: 6.Hours), Tool(Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert with { InviterUpn = "", InviterUserId = "", InviterName = "", InviterDomain = "", NewBecause = "redemption" }],
        },
        new("a non-interactive sign-in alerts, and only the first of several")
        {
            Given = [GinaInvited, SignIn.NonInteractive(Tool(Gina)), Tool(Gina, ago: 20.Minutes), Tool(Gina, ago: 10.Minutes)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert],
        },
        new("what arrives at the very time of the run before is this run's")
        {
            Given = [GinaInvited with { IngestedAt = Sample.Ago(1.Hours) }, Tool(Gina, ago: 90.Minutes)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert with { TimeGenerated = Sample.Ago(90.Minutes), HoursSinceInvite = 4.5 }],
        },
        new("an invitation that arrives after the sign-in alerts when it arrives")
        {
            Given = [GinaInvited with { IngestedAt = Sample.Ago(30.Minutes) }, Tool(Gina, ago: 90.Minutes)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert with { TimeGenerated = Sample.Ago(90.Minutes), HoursSinceInvite = 4.5 }],
        },
        new("a guest of a tenant that is not listed alerts")
        {
            Given = [GinaInvited, Tool(Gina)],
            Expect = [Alert with { ExternalTenantName = Tenants.Partner.ToString(), TenantRelationship = "unknown" }],
        },
        new("of several invitations the last one before the first sign-in is named, and the time counts from it, whatever is accepted in between")
        {
            Given = [GinaInvited, AuditEvent.Invitation(by: Carol, of: Gina, ago: 3.Hours), DirectoryEvent.Redemption(by: Gina, of: Gina, ago: 2.Hours), Tool(Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Alert with
                {
                    InviterUpn = Carol.UserPrincipalName, InviterUserId = Carol.Id, InviterName = Carol.Name, InviterDomain = Carol.Domain, NewSince = Sample.Ago(3.Hours), HoursSinceInvite = 2.5,
                },
            ],
        },
        new("an invitation after the first sign-in is not named")
        {
            Given = [GinaInvited, Tool(Gina), AuditEvent.Invitation(by: Carol, of: Gina, ago: 20.Minutes), Tool(Gina) with { Id = "2", TimeGenerated = Sample.Ago(10.Minutes), CreatedDateTime = Sample.Ago(10.Minutes) }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert],
        },
        new("an application as the inviter is named, and is no account")
        {
            Given = [GinaInvited with { InitiatedBy = AuditEvent.Application("Contoso Onboarding", new("cccccccc-cccc-4ccc-8ccc-cccccccccc05")) }, Tool(Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert with { InviterUpn = "Contoso Onboarding", InviterUserId = "", InviterName = "", InviterDomain = "" }],
        },
        new("a guest as the inviter is called by the name at home")
        {
            Given = [GinaInvited with { InitiatedBy = AuditEvent.User(Mal) }, Tool(Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert with { InviterUpn = Mal.UserPrincipalName, InviterUserId = Mal.Id, InviterName = Mal.Name, InviterDomain = Mal.Domain }],
        },
        new("a redemption without targets tells who accepted")
        {
            Given = [DirectoryEvent.Redemption(by: Gina, of: Gina, ago: 6.Hours) with { TargetResources = DirectoryEvent.Targets() }, Tool(Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert with { InviterUpn = "", InviterUserId = "", InviterName = "", InviterDomain = "", NewBecause = "redemption" }],
        },
        new("an exempt guest stays quiet, by the name at home")
        {
            Given = [GinaInvited, Tool(Gina) with { UserPrincipalName = Gina.DirectoryUpn }],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Gina.UserPrincipalName)],
            Expect = [],
        },
        Quiet("an invitation that arrives after the run's time waits", GinaInvited with { IngestedAt = Sample.Ago(-1.Minutes) }, Tool(Gina)),
        Quiet("a sign-in that arrives after the run's time waits", GinaInvited, Tool(Gina) with { IngestedAt = Sample.Ago(-1.Minutes) }),
        Quiet(
            "nobody is no guest",
            GinaInvited with { TargetResources = DirectoryEvent.Targets(new { id = AccountIds.Nobody, type = "User" }) },
            Tool(Mal) with { UserId = AccountIds.Nobody }),
        Quiet("a guest who alerted in an earlier run stays quiet", GinaInvited, Tool(Gina, ago: 2.Hours), Tool(Gina)),
        Quiet("a sign-in before the invitation stays quiet", AuditEvent.Invitation(by: Alice, of: Gina, ago: 10.Minutes), Tool(Gina)),
        Quiet("an invitation of long ago stays quiet", AuditEvent.Invitation(by: Alice, of: Gina, ago: 73.Hours), Tool(Gina)),
        Quiet("the portal in a browser stays quiet", GinaInvited, SignIn.Inbound(by: Gina, ago: 30.Minutes) with { AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal" }),
        Quiet("an invitation that failed stays quiet", GinaInvited with { Result = "failure" }, Tool(Gina)),
        Quiet("an employee's tool stays quiet", GinaInvited, SignIn.Internal(by: Alice) with { AppId = AppIds.AzureCli }),
        Quiet("our own employee abroad stays quiet", GinaInvited, SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { AppId = AppIds.AzureCli }),
        Quiet("a tool's sign-in that failed stays quiet", GinaInvited, Tool(Gina) with { ResultType = "53003" }),
        Quiet(
            "guests whose names differ only in where the domain begins are not confused",
            AuditEvent.Invitation(by: Alice, of: Named("a_b@c.example", 20), ago: 6.Hours),
            Tool(Named("a@b_c.example", 21))),
        new("an exempt application stays quiet")
        {
            Given = [GinaInvited, Tool(Gina)],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.AzureCli)],
            Expect = [],
        },
    ];

    /// <summary>What <see cref="GinaInvited"/> and <see cref="Tool"/> make.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(30.Minutes),
        UserId: Gina.Id,
        UserPrincipalName: Gina.UserPrincipalName,
        AccountName: Gina.Name,
        AccountDomain: Gina.Domain,
        InviterUpn: Alice.UserPrincipalName,
        InviterUserId: Alice.Id,
        InviterName: Alice.Name,
        InviterDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        CountryCode: "NL",
        AppId: AppIds.AzureCli,
        AppDisplayName: "Azure CLI",
        ResourceDisplayName: SignIn.Resource,
        NewBecause: "invitation",
        NewSince: Sample.Ago(6.Hours),
        HoursSinceInvite: 5.5,
        Direction: "inbound",
        ExternalTenantId: Tenants.Partner.ToString(),
        ExternalTenantName: "Fabrikam",
        TenantRelationship: "partner");

    private static SigninLogs Tool(Person by, TimeSpan? ago = null) =>
        SignIn.Inbound(by, ago ?? 30.Minutes) with { AppId = AppIds.AzureCli, AppDisplayName = "Azure CLI" };

    private static Person Named(string upn, int number) => new(upn, new($"bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb{number}"), Tenants.Unlisted)
    {
        DirectoryUpn = $"{upn.Replace('@', '_')}#EXT#@contoso.onmicrosoft.com",
        UserType = "Guest",
    };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
