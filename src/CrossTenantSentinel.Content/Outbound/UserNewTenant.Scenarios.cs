using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class UserNewTenant
{
    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a first sign-in to an unlisted tenant alerts once")
        {
            Given = [SignIn.Internal(by: Alice, ago: 3.Days), SignIn.Internal(by: Alice), SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Hours)],
            Expect = [Alert(2.Hours)],
            Alerts =
            [
                new()
                {
                    Title = $"First sign-in of alice@contoso.com to external tenant {Tenants.Unlisted}",
                    Description = $"alice@contoso.com signed in to the tenant {Tenants.Unlisted} (relationship: unknown) and had not done so before.",
                    Severity = AlertSeverity.Medium,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["ApprovalExpired"] = "false",
                        ["Direction"] = "outbound",
                        ["Apps"] = """["Microsoft Graph"]""",
                        ["SignInCount"] = "1",
                        ["FirstSeen"] = "2026-03-02T08:00:00.0000000Z",
                        ["MaxRisk"] = "none",
                        ["AccessType"] = "b2bCollaboration",
                    },
                    Events = 1,
                },
            ],
        },
        new("a partner that is not approved alerts, however names and ids are written")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 1.Hours) with
                {
                    UserPrincipalName = "Alice@Contoso.COM",
                    ResourceTenantId = Tenants.Partner.ToString().ToUpperInvariant(),
                },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect = [Fabrikam(1.Hours)],
        },
        new("a blocked tenant is of medium severity")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Relationship = "blocked", Approved = false })],
            Expect = [Fabrikam(1.Hours) with { TenantRelationship = "blocked", Severity = "Medium" }],
        },
        new("an exempt application stays quiet")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted)],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", Values.AppIds.MicrosoftGraph)],
            Expect = [],
        },
        Quiet("a token that needs no access, and delegated administration, stay quiet",
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { CrossTenantAccessType = "passthrough" }, SignIn.Outbound(by: Alice, to: Tenants.Lookalike) with { CrossTenantAccessType = "serviceProvider" }),
        new("a non-interactive sign-in alerts like an interactive one")
        {
            Given = [SignIn.NonInteractive(SignIn.Outbound(by: Alice, to: Tenants.Unlisted))],
            Expect = [Alert(5.Minutes)],
        },
        new("an approval that has expired makes a partner unknown")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Partner)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { ExpiresOn = Sample.Ago(1.Days) })],
            Expect = [Fabrikam(5.Minutes) with { TenantRelationship = "unknown", ApprovalExpired = true, Severity = "Medium" }],
        },
        new("several sign-ins of a day make one alert with the highest risk")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 3.Hours) with { RiskLevelDuringSignIn = "High", AppDisplayName = "Azure Portal" },
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours) with { IPAddress = "198.51.100.7", Location = "DE" },
            ],
            Expect =
            [
                Alert(3.Hours) with
                {
                    IPAddress = "198.51.100.7",
                    Apps = Sample.List("Azure Portal", SignIn.App),
                    IPAddresses = Sample.List("198.51.100.7", SignIn.Address),
                    Countries = Sample.List("DE", "NL"),
                    SignInCount = 2,
                    LastSeen = Sample.Ago(1.Hours),
                    MaxRisk = "high",
                    Severity = "High",
                },
            ],
        },
        new("a name is taken from the rows that have one")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Hours),
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours) with { UserPrincipalName = Alice.Id },
            ],
            Expect = [Alert(2.Hours) with { SignInCount = 2, LastSeen = Sample.Ago(1.Hours) }],
        },
        new("a tenant that only others have used is new to this user")
        {
            Given = [SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 5.Days), SignIn.Outbound(by: Alice, to: Tenants.Unlisted)],
            Expect = [Alert(5.Minutes)],
        },
        new("a sign-in that arrives late alerts when it is there")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 25.Hours) with { IngestedAt = Sample.Ago(23.Hours) }],
            Expect = [Alert(25.Hours)],
        },
        Quiet(
            "a sign-in that an earlier run has reported stays quiet, also when the log writes it again",
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 25.Hours), SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 25.Hours) with { IngestedAt = Sample.Ago(1.Hours) }),
        Quiet("a sign-in that waits for the user stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResultType = "50074" }),
        Quiet("an account that the log does not name stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { UserId = Guid.Empty.ToString() }),
        Quiet(
            "a foreign identity on our network is not ours",
            SignIn.Outbound(by: Mal, to: Tenants.Partner) with { HomeTenantId = Tenants.Unlisted.ToString(), IsTenantRestricted = true }),
        new("Microsoft's and the consumer tenants stay quiet")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Microsoft), SignIn.Outbound(by: Alice, to: WellKnownTenants.ConsumerAccounts)],
            Watchlists =
            [
                Lists.Directory(
                    tenant, new TenantDirectory.Row(Tenants.Microsoft, "Microsoft", "microsoft.com", Relationship: "microsoft"),
                    new TenantDirectory.Row(WellKnownTenants.ConsumerAccounts, "Personal accounts", "live.com", Relationship: "consumer")),
            ],
            Expect = [],
        },
        new("a partner that is approved for the other direction alone alerts")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Partner)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Direction = "inbound" })],
            Expect = [Fabrikam(5.Minutes)],
        },
        Quiet(
            "a tenant that the user already works in stays quiet",
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 5.Days),
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted)),
        Quiet(
            "another spelling of a known user and tenant is not new",
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 5.Days) with
            {
                UserPrincipalName = "ALICE@CONTOSO.COM",
                UserId = Alice.Id.ToUpperInvariant(),
                ResourceTenantId = Tenants.Unlisted.ToString().ToUpperInvariant(),
                HomeTenantId = Tenants.Home.ToString().ToUpperInvariant(),
            },
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted)),
        Quiet("a row without resource tenant stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResourceTenantId = "" }),
        Quiet("a row whose resource tenant is null stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResourceTenantId = null }),
        Quiet("a wrong password stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResultType = "50126" }),
        Quiet("a guest who signs in to us stays quiet", SignIn.Inbound(by: Gina)),
        new("our other tenants stay quiet")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Sibling)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs with { Approved = false })],
            Expect = [],
        },
        Quiet(
            "a passthrough token without access stays quiet",
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { CrossTenantAccessType = "passthrough", ResultType = "50020" }),
        new("an approved partner stays quiet")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Partner)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [],
        },
        new("a sign-in that waited for the user until after the last run is new")
        {
            IsOfOneRun = true,
            Given = SignIn.Interrupted(SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 25.Hours), until: 23.Hours),
            Expect = [Alert(25.Hours)],
        },
        new("an earlier sign-in from an exempt address is history, too")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 5.Days) with { IPAddress = "198.51.100.7" }, SignIn.Outbound(by: Alice, to: Tenants.Unlisted)],
            Watchlists = [Lists.Exemption(tenant, Slug, "ip", "198.51.100.7")],
            Expect = [],
        },
        new("an exempt user stays quiet")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted)],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Alice.Id)],
            Expect = [],
        },
    ];

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>Alice's single sign-in to the unlisted tenant.</summary>
    private static Row Alert(TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        UserId: Alice.Id,
        UserPrincipalName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "outbound",
        CrossTenantAccessType: "b2bCollaboration",
        Apps: Sample.List(SignIn.App),
        IPAddresses: Sample.List(SignIn.Address),
        Countries: Sample.List("NL"),
        SignInCount: 1,
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago),
        MaxRisk: "none",
        Severity: "Medium");

    private static Row Fabrikam(TimeSpan ago) => Alert(ago) with
    {
        ExternalTenantId = Tenants.Partner.ToString(),
        ExternalTenantName = "Fabrikam",
        TenantRelationship = "partner",
        Severity = "Low",
    };
}
