using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Inbound;

public static partial class GuestCliTools
{
    private const string Agent = "azsdk-python-identity/1.0 Python/3.12";

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest's first use of the Azure command line alerts, which no display name of a shell would find")
        {
            Given = [SignIn.Inbound(by: Mal, ago: 3.Days), AzureCli(SignIn.Inbound(by: Mal)) with { UserAgent = Agent }],
            Expect = [Alert(Mal) with { UserAgent = Agent }],
            Alerts =
            [
                new()
                {
                    Title = "External user mal@evil.example signed in with Microsoft Azure CLI",
                    Description = $"mal@evil.example of {Tenants.Unlisted} signed in to our tenant with Microsoft Azure CLI.",
                    Severity = AlertSeverity.Medium,
                    Entities =
                    [
                        $"Account {{ Name = mal, UPNSuffix = evil.example, AadUserId = {Mal.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                        "CloudApplication { Name = Microsoft Azure CLI }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["Direction"] = "inbound",
                        ["AppId"] = AppIds.AzureCli,
                        ["Resources"] = """["Office 365 Exchange Online"]""",
                        ["FirstUse"] = "true",
                        ["UserAgent"] = Agent,
                    },
                    Events = 1,
                },
            ],
        },
        new("a member from another tenant counts, though UserType says Member")
        {
            Given = [SignIn.Inbound(by: Mia) with { AppId = AppIds.GraphPowerShell, AppDisplayName = "Microsoft Graph Command Line Tools" }],
            Expect = [Alert(Mia) with { AppId = AppIds.GraphPowerShell, AppDisplayName = "Microsoft Graph Command Line Tools" }],
        },
        new("a refreshed token counts, and the case of UserType does not matter")
        {
            Given = [SignIn.NonInteractive(AzureCli(SignIn.Inbound(by: Gina)) with { UserType = "guest" })],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam],
        },
        new("a sign-in that waited for the user until after the last run is new")
        {
            IsOfOneRun = true,
            Given = SignIn.Interrupted(AzureCli(SignIn.Inbound(by: Mal, ago: 70.Minutes)), until: 40.Minutes),
            Expect = [At(Alert(Mal), 70.Minutes)],
        },
        new("an earlier use from an exempt address is no first use")
        {
            Given = [AzureCli(SignIn.Inbound(by: Mal, ago: 3.Days)) with { IPAddress = "198.51.100.7" }, AzureCli(SignIn.Inbound(by: Mal))],
            Watchlists = [Lists.Exemption(tenant, Slug, "ip", "198.51.100.7")],
            Expect = [],
        },
        Quiet("a sign-in that is refused in the end stays quiet", AzureCli(SignIn.Inbound(by: Mal)), AzureCli(SignIn.Inbound(by: Mal)) with { ResultType = "53003", IngestedAt = Sample.Ago(2.Minutes) }),
        new("an exempt domain stays quiet")
        {
            Given = [AzureCli(SignIn.Inbound(by: Mal))],
            Watchlists = [Lists.Exemption(tenant, Slug, "domain", Mal.Domain)],
            Expect = [],
        },
        new("a resource without a name stands by its id, a user without one too")
        {
            Given = [AzureCli(SignIn.Inbound(by: Mal)) with { ResourceDisplayName = null, ResourceIdentity = AppIds.AzureServiceManagement, UserPrincipalName = null }],
            Expect = [Alert(Mal) with { Resources = Sample.List(AppIds.AzureServiceManagement), UserPrincipalName = Mal.Id, AccountName = "", AccountDomain = "" }],
        },
        new("a guest without an Entra home counts")
        {
            Given = [AzureCli(SignIn.Inbound(by: Otto)) with { HomeTenantId = Tenants.Home.ToString() }],
            Expect = [Alert(Otto) with { ExternalTenantId = "", ExternalTenantName = Otto.Domain, Direction = "inboundNonEntra" }],
        },
        new("sign-ins from one address make one alert with all resources, another address makes another")
        {
            Given =
            [
                AzureCli(SignIn.Inbound(by: Mal, ago: 30.Minutes)) with { ResourceDisplayName = "Windows Azure Service Management API" },
                AzureCli(SignIn.Inbound(by: Mal, ago: 20.Minutes)),
                AzureCli(SignIn.Inbound(by: Mal, ago: 10.Minutes)) with { IPAddress = "198.51.100.7" },
            ],
            Expect =
            [
                Alert(Mal) with
                {
                    TimeGenerated = Sample.Ago(30.Minutes),
                    Resources = Sample.List(SignIn.Resource, "Windows Azure Service Management API"),
                    SignInCount = 2,
                    FirstSeen = Sample.Ago(30.Minutes),
                    LastSeen = Sample.Ago(20.Minutes),
                },
                Alert(Mal) with { TimeGenerated = Sample.Ago(10.Minutes), IPAddress = "198.51.100.7", FirstSeen = Sample.Ago(10.Minutes), LastSeen = Sample.Ago(10.Minutes) },
            ],
        },
        new("a tool that is new to the user alerts, whatever else the user works with")
        {
            Given = [SignIn.Inbound(by: Mal, ago: 3.Days) with { AppId = AppIds.AzurePowerShell }, AzureCli(SignIn.Inbound(by: Mal))],
            Expect = [Alert(Mal)],
        },
        new("a sign-in that arrives late is new in the run after its arrival")
        {
            Given = [AzureCli(SignIn.Inbound(by: Mal, ago: 90.Minutes)) with { IngestedAt = Sample.Ago(50.Minutes) }],
            Expect = [Alert(Mal) with { TimeGenerated = Sample.Ago(90.Minutes), FirstSeen = Sample.Ago(90.Minutes), LastSeen = Sample.Ago(90.Minutes) }],
        },
        new("a name is taken from the rows that have one")
        {
            Given = [AzureCli(SignIn.Inbound(by: Mal, ago: 20.Minutes)), AzureCli(SignIn.Inbound(by: Mal)) with { UserPrincipalName = Mal.Id }],
            Expect = [Alert(Mal) with { TimeGenerated = Sample.Ago(20.Minutes), FirstSeen = Sample.Ago(20.Minutes), SignInCount = 2 }],
        },
        Quiet("a sign-in of nobody stays quiet", AzureCli(SignIn.Inbound(by: Mal)) with { UserId = "", UserPrincipalName = "" }),
        Quiet("a user of ours with a shell in another tenant stays quiet, though UserType says Guest", AzureCli(SignIn.Outbound(by: Alice, to: Tenants.Unlisted))),
        Quiet(
            "the sign-in of the Azure web site is no shell",
            SignIn.Inbound(by: Gina) with { AppId = "23523755-3a2b-41ca-9315-f81f3f566a95", AppDisplayName = "ACOM Azure Website" }),
        Quiet("a sign-in that Conditional Access blocks stays quiet", AzureCli(SignIn.Inbound(by: Gina)) with { ResultType = "53003" }),
        Quiet("a tool that the user already works with stays quiet", AzureCli(SignIn.Inbound(by: Gina, ago: 3.Days)), AzureCli(SignIn.Inbound(by: Gina))),
        Quiet(
            "another spelling of a known user and tool is not new",
            AzureCli(SignIn.Inbound(by: Gina, ago: 3.Days)) with { UserId = Gina.Id.ToUpperInvariant(), AppId = AppIds.AzureCli.ToUpperInvariant() },
            AzureCli(SignIn.Inbound(by: Gina))),
        Quiet("a row without application stays quiet", SignIn.Inbound(by: Gina) with { AppId = null }),
        new("users of our other tenants stay quiet")
        {
            Given = [AzureCli(SignIn.Inbound(by: Mia))],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        new("an exempt application stays quiet")
        {
            Given = [AzureCli(SignIn.Inbound(by: Mal))],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.AzureCli)],
            Expect = [],
        },
    ];

    private static Row At(Row alert, TimeSpan ago) => alert with { TimeGenerated = Sample.Ago(ago), FirstSeen = Sample.Ago(ago), LastSeen = Sample.Ago(ago) };

    private static Row Fabrikam => Alert(Gina) with { ExternalTenantName = "Fabrikam", TenantRelationship = "partner" };

    private static SigninLogs AzureCli(SigninLogs signIn) => signIn with { AppId = AppIds.AzureCli, AppDisplayName = "Microsoft Azure CLI" };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>A user's single sign-in with the Azure command line, five minutes ago, from a tenant that is not listed.</summary>
    private static Row Alert(Person user) => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        IPAddress: SignIn.Address,
        AppId: AppIds.AzureCli,
        AppDisplayName: "Microsoft Azure CLI",
        ExternalTenantId: user.Home.ToString(),
        ExternalTenantName: user.Home.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "inbound",
        FirstUse: true,
        Resources: Sample.List(SignIn.Resource),
        UserAgent: "",
        SignInCount: 1,
        FirstSeen: Sample.Ago(Sample.Recently),
        LastSeen: Sample.Ago(Sample.Recently),
        Severity: "Medium");
}
