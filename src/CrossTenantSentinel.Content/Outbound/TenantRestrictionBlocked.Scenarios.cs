using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class TenantRestrictionBlocked
{
    /// <summary>Mal, at home in the unlisted tenant, tries to work there from our network.</summary>
    private static SigninLogs Refused => SignIn.Outbound(by: Mal, to: Tenants.Unlisted) with
    {
        HomeTenantId = Tenants.Unlisted.ToString(),
        ResultType = "5000211",
        IsTenantRestricted = true,
        DeviceDetail = Dynamic.Parse("{}"),
    };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a foreign identity that is refused alerts, and is nobody of ours")
        {
            Given = [Refused],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = $"Tenant restrictions refused Microsoft Graph of tenant {Tenants.Unlisted} from 203.0.113.10",
                    Description = $"Tenant restrictions refused to let somebody reach the tenant {Tenants.Unlisted} from the address 203.0.113.10. Attempts: 1.",
                    Severity = AlertSeverity.Low,
                    Entities = ["Account { Name = mal, UPNSuffix = evil.example }", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["HomeTenantId"] = Tenants.Unlisted.ToString(),
                        ["Codes"] = """["5000211"]""",
                        ["Direction"] = "foreign",
                    },
                    Events = 1,
                },
            ],
        },
        new("old restrictions are known by the name in place of the user's")
        {
            Given = [Refused with { Identity = "Tenant Restrictions policy", UserPrincipalName = "", UserId = AccountIds.Nobody, ResultType = "500021", IsTenantRestricted = null }],
            Expect = [Nobody with { Codes = Sample.List("500021") }],
        },
        new("old restrictions that log nothing but our own tenant alert without a name")
        {
            Given = [SignIn.Internal(by: Alice) with { Identity = "Tenant Restrictions policy", UserPrincipalName = "", UserId = AccountIds.Nobody, ResultType = "500021" }],
            Expect =
            [
                Nobody with
                {
                    ExternalTenantId = "",
                    ExternalTenantName = "(tenant not logged)",
                    HomeTenantId = Tenants.Home.ToString(),
                    ResourceTenantId = Tenants.Home.ToString(),
                    Direction = "internal",
                    Codes = Sample.List("500021"),
                },
            ],
        },
        new("a restricted sign-in that fails with another code alerts")
        {
            Given = [Refused with { ResultType = "53003" }],
            Expect = [Alert with { Codes = Sample.List("53003") }],
        },
        new("a row without home tenant alerts")
        {
            Given = [SignIn.NonInteractive(Refused) with { HomeTenantId = "" }],
            Expect = [Alert with { HomeTenantId = "", Direction = "unknown" }],
        },
        new("a name that was made anonymous is no account")
        {
            Given = [Refused with { UserPrincipalName = Mal.Id }],
            Expect = [Alert with { UserPrincipalName = Mal.Id, AccountName = "", AccountDomain = "", IdentityNames = Sample.List(Mal.Id) }],
        },
        new("three foreign tenants at one address are of medium severity")
        {
            Given = [Refused, Refused with { Id = "two", HomeTenantId = Tenants.Lookalike.ToString() }, Refused with { Id = "three", HomeTenantId = Tenants.Partner.ToString() }],
            Expect =
            [
                Alert with { ForeignTenants = 3, Severity = "Medium" },
                Alert with { ForeignTenants = 3, Severity = "Medium", HomeTenantId = Tenants.Lookalike.ToString() },
                Alert with { ForeignTenants = 3, Severity = "Medium", HomeTenantId = Tenants.Partner.ToString() },
            ],
        },
        new("a device that moves between addresses is one device")
        {
            Given =
            [
                OnDevice(Refused), OnDevice(Refused) with { Id = "two", HomeTenantId = Tenants.Lookalike.ToString(), IPAddress = "198.51.100.1", IngestedAt = Sample.Ago(90.Minutes) },
                SignIn.NonInteractive(OnDevice(Refused)) with { Id = "three", HomeTenantId = Tenants.Partner.ToString(), IPAddress = "198.51.100.2", IngestedAt = Sample.Ago(90.Minutes) },
            ],
            Expect = [Alert with { ForeignTenants = 3, DeviceIds = Sample.List("d-1"), Severity = "Medium" }],
        },
        new("an identity that tries three foreign tenants is of medium severity")
        {
            Given = [Refused, Refused with { Id = "two", ResourceTenantId = Tenants.Lookalike.ToString() }, Refused with { Id = "three", ResourceTenantId = Tenants.Partner.ToString() }],
            Expect =
            [
                Alert with { ForeignTenants = 3, Severity = "Medium" },
                To(Tenants.Lookalike) with { ForeignTenants = 3, Severity = "Medium" },
                To(Tenants.Partner) with { ForeignTenants = 3, Severity = "Medium" },
            ],
        },
        new("a device that tries three foreign tenants from as many addresses is of medium severity")
        {
            IsOfOneRun = true,
            Given =
            [
                OnDevice(Refused), OnDevice(Refused) with { Id = "two", ResourceTenantId = Tenants.Lookalike.ToString(), IPAddress = "198.51.100.1" },
                OnDevice(Refused) with { Id = "three", ResourceTenantId = Tenants.Partner.ToString(), IPAddress = "198.51.100.2" },
            ],
            Expect =
            [
                OnDevice(Alert), OnDevice(To(Tenants.Lookalike)) with { IPAddress = "198.51.100.1" }, OnDevice(To(Tenants.Partner)) with { IPAddress = "198.51.100.2" },
            ],
        },
        new("our own tenant is none of the foreign ones that an address tries")
        {
            Given =
            [
                Refused, Refused with { Id = "two", ResourceTenantId = Tenants.Lookalike.ToString() }, Refused with { Id = "three", HomeTenantId = Tenants.Home.ToString(), ResourceTenantId = Tenants.Home.ToString() },
            ],
            Expect =
            [
                Alert with { ForeignTenants = 2 }, To(Tenants.Lookalike) with { ForeignTenants = 2 },
                To(Tenants.Home) with { ForeignTenants = 2, ExternalTenantId = "", ExternalTenantName = "(tenant not logged)", HomeTenantId = Tenants.Home.ToString(), Direction = "internal" },
            ],
        },
        new("a user of ours whom the policy keeps from another tenant alerts")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResultType = "5000211", DeviceDetail = null }],
            Expect =
            [
                Alert with
                {
                    UserPrincipalName = Alice.UserPrincipalName, AccountName = Alice.Name, AccountDomain = Alice.Domain, IdentityNames = Sample.List(Alice.UserPrincipalName),
                    HomeTenantId = Tenants.Home.ToString(), Direction = "outbound",
                },
            ],
        },
        new("an administration tool is of medium severity")
        {
            Given = [Refused with { AppId = AppIds.AzureCli, AppDisplayName = "Azure CLI" }],
            Expect = [Alert with { AppDisplayName = "Azure CLI", UsedTools = true, Severity = "Medium" }],
        },
        new("the people whom Global Secure Access saw at the address then are told")
        {
            Given = [Refused, Seen(Alice, 3.Minutes), Seen(Carol, 2.Hours), Seen(Bob, 3.Minutes) with { SourceIp = "198.51.100.7" }],
            Expect = [Alert with { DeviceUsers = Sample.List(Alice.UserPrincipalName) }],
        },
        new("a tenant that we know is told by its name")
        {
            Given = [Refused with { HomeTenantId = Tenants.Partner.ToString() }],
            Watchlists = [Lists.Directory(tenant, new TenantDirectory.Row(Tenants.Unlisted, "Zenith Foods", "zenithfoods.example", Relationship: "blocked"))],
            Expect = [Alert with { HomeTenantId = Tenants.Partner.ToString(), ExternalTenantName = "Zenith Foods", TenantRelationship = "blocked" }],
        },
        new("an exempt home tenant stays quiet")
        {
            Given = [Refused with { HomeTenantId = Tenants.Partner.ToString() }],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Partner.ToString())],
            Expect = [],
        },
        new("an attempt that arrives late alerts when it is there")
        {
            Given = [Refused with { TimeGenerated = Sample.Ago(2.Hours), CreatedDateTime = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(10.Minutes) }],
            Expect = [Alert with { TimeGenerated = Sample.Ago(2.Hours), FirstSeen = Sample.Ago(2.Hours), LastSeen = Sample.Ago(2.Hours) }],
        },
        new("old restrictions count by their name alone, whatever the code")
        {
            Given = [Refused with { Identity = "Tenant Restrictions policy", UserPrincipalName = "", UserId = AccountIds.Nobody, ResultType = "53003", IsTenantRestricted = null }],
            Expect = [Nobody with { Codes = Sample.List("53003") }],
        },
        new("old restrictions that refuse a user of ours abroad alert")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { Identity = "Tenant Restrictions policy", UserPrincipalName = "", UserId = AccountIds.Nobody, ResultType = "500021", DeviceDetail = null }],
            Expect = [Nobody with { HomeTenantId = Tenants.Home.ToString(), Direction = "outbound", Codes = Sample.List("500021") }],
        },
        new("a row without resource tenant alerts")
        {
            Given = [Refused with { ResourceTenantId = "" }],
            Expect = [Alert with { ResourceTenantId = "", Direction = "unknown" }],
        },
        new("a refusal of which only our own tenant is logged alerts")
        {
            Given = [SignIn.Internal(by: Alice) with { ResultType = "5000211", DeviceDetail = null }],
            Expect =
            [
                Alert with
                {
                    UserPrincipalName = Alice.UserPrincipalName, AccountName = Alice.Name, AccountDomain = Alice.Domain, IdentityNames = Sample.List(Alice.UserPrincipalName), ExternalTenantId = "",
                    ExternalTenantName = "(tenant not logged)", HomeTenantId = Tenants.Home.ToString(), ResourceTenantId = Tenants.Home.ToString(), Direction = "internal",
                },
            ],
        },
        new("several attempts of one tenant are one tenant, the name comes from the rows that have one, and the last people at the address are told")
        {
            IsOfOneRun = true,
            Given =
            [
                OnDevice(Earlier(20.Minutes)), OnDevice(Refused) with { Id = "two", UserPrincipalName = Mal.Id }, OnDevice(Earlier(6.Minutes)) with { Id = "three" },
                Seen(Carol, 20.Minutes), Seen(Alice, 3.Minutes), Seen(Alice, 4.Minutes) with { UserPrincipalName = "ALICE@contoso.com" }, Seen(Alice, 3.Minutes) with { UserPrincipalName = "" },
            ],
            Expect =
            [
                Alert with
                {
                    Attempts = 3, Identities = 2, IdentityNames = Sample.List(Mal.Id, Mal.UserPrincipalName), DeviceIds = Sample.List("d-1"), DeviceUsers = Sample.List(Alice.UserPrincipalName),
                    FirstSeen = Sample.Ago(20.Minutes),
                },
            ],
        },
        new("attempts of an earlier run are counted with new ones")
        {
            Given = [Earlier(2.Hours), Refused],
            Expect = [Alert with { Attempts = 2, FirstSeen = Sample.Ago(2.Hours) }],
        },
        new("two foreign tenants at one address are of low severity")
        {
            Given = [Refused, Refused with { Id = "two", HomeTenantId = Tenants.Lookalike.ToString() }],
            Expect = [Alert with { ForeignTenants = 2 }, Alert with { ForeignTenants = 2, HomeTenantId = Tenants.Lookalike.ToString() }],
        },
        new("attempts without address alert, and are not counted together")
        {
            Given = [Refused with { IPAddress = "" }],
            Expect = [Alert with { IPAddress = "", ForeignTenants = 0 }],
        },
        new("an exempt identity stays quiet, by id") { Given = [Refused], Watchlists = [Lists.Exemption(tenant, Slug, "user", Mal.Id)], Expect = [] },
        new("an exempt application stays quiet") { Given = [Refused], Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)], Expect = [] },
        Quiet("a foreign identity whom its own policy keeps at home stays quiet", Refused with { ResultType = "500212" }),
        Quiet("an attempt that an earlier run has reported stays quiet", Refused with { TimeGenerated = Sample.Ago(2.Hours), CreatedDateTime = Sample.Ago(2.Hours) }),
        Quiet("a restricted sign-in that was allowed stays quiet", Refused with { ResultType = "0" }),
        Quiet("a restricted sign-in that waits for the user stays quiet", Refused with { ResultType = "50074" }),
        Quiet("a restricted sign-in without result stays quiet", Refused with { ResultType = null }),
        Quiet("a user of ours whom our policy keeps at home stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResultType = "500212", IsTenantRestricted = true }),
        Quiet("a user of ours whom another network's restrictions refuse stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResultType = "500021" }),
        Quiet("a user of ours who mistypes a password abroad stays quiet, flag or not", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResultType = "50126", IsTenantRestricted = true }),
        Quiet("a wrong password without the flag stays quiet", Refused with { ResultType = "50126", IsTenantRestricted = null }),
        Quiet("a sign-in at home stays quiet", SignIn.Internal(by: Alice) with { IsTenantRestricted = false }),
    ];

    private static Row Nobody => Alert with { UserPrincipalName = "", AccountName = "", AccountDomain = "", IdentityNames = Sample.List() };

    private static NetworkAccessTraffic Seen(Person by, TimeSpan ago) =>
        new() { TimeGenerated = Sample.Ago(ago), SourceIp = SignIn.Address, UserPrincipalName = by.UserPrincipalName };

    private static SigninLogs Earlier(TimeSpan ago) => Refused with { Id = $"earlier {ago}", TimeGenerated = Sample.Ago(ago), CreatedDateTime = Sample.Ago(ago) };

    private static SigninLogs OnDevice(SigninLogs signIn) => signIn with { DeviceDetail = Dynamic.Parse("""{"deviceId":"d-1"}""") };

    private static Row OnDevice(Row alert) => alert with { ForeignTenants = 3, DeviceIds = Sample.List("d-1"), Severity = "Medium" };

    private static Row To(Guid resource) => Alert with { ExternalTenantId = resource.ToString(), ExternalTenantName = resource.ToString(), ResourceTenantId = resource.ToString() };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>What <see cref="Refused"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        IPAddress: SignIn.Address,
        UserPrincipalName: Mal.UserPrincipalName,
        AccountName: Mal.Name,
        AccountDomain: Mal.Domain,
        AppDisplayName: SignIn.App,
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        HomeTenantId: Tenants.Unlisted.ToString(),
        ResourceTenantId: Tenants.Unlisted.ToString(),
        Direction: "foreign",
        Attempts: 1,
        Identities: 1,
        IdentityNames: Sample.List(Mal.UserPrincipalName),
        ForeignTenants: 1,
        UsedTools: false,
        DeviceIds: Sample.List(),
        DeviceUsers: Sample.List(),
        Codes: Sample.List("5000211"),
        FirstSeen: Sample.Ago(Sample.Recently),
        LastSeen: Sample.Ago(Sample.Recently),
        Severity: "Low");
}
