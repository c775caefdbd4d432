using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class NewTenantBurst
{
    /// <summary>Alice, Bob and Carol reach the unlisted tenant within 40 minutes.</summary>
    private static IReadOnlyList<SigninLogs> Three =>
    [
        SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 50.Minutes),
        SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 30.Minutes),
        SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 10.Minutes),
    ];

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("three users who reach a new tenant within 40 minutes alert once")
        {
            Given = Three,
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = $"3 users reached the new external tenant {Tenants.Unlisted}",
                    Description = $"3 users signed in to the tenant {Tenants.Unlisted} (relationship: unknown), which nobody had used before.",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ AadUserId = {Alice.Id} }}", $"Account {{ AadUserId = {Bob.Id} }}", $"Account {{ AadUserId = {Carol.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["Direction"] = "outbound",
                        ["UserCount"] = "3",
                        ["FirstSeen"] = "2026-03-02T09:10:00.0000000Z",
                        ["MinutesToLastUser"] = "40",
                    },
                    Events = 1,
                },
            ],
        },
        new("two users are enough at a look-alike")
        {
            Given = [TwoAtLookalike[0], SignIn.NonInteractive(TwoAtLookalike[1])],
            Watchlists = [Lists.Directory(tenant, Tenants.LookalikeRow)],
            Expect = [LookalikeAlert],
        },
        new("a look-alike with just enough score, or marked without one, is a look-alike")
        {
            Given = [.. TwoAtLookalike, .. TwoAtLookalike.Select(signIn => signIn with { Id = signIn.Id + "2", ResourceTenantId = Tenants.Partner.ToString() })],
            Watchlists =
            [
                Lists.Directory(tenant, Tenants.LookalikeRow with { LookalikeScore = 75 }, Tenants.LookalikeRow with { TenantId = Tenants.Partner, LookalikeScore = null }),
            ],
            Expect = [LookalikeAlert, LookalikeAlert with { ExternalTenantId = Tenants.Partner.ToString() }],
        },
        new("two users at a tenant with a weak score stay quiet")
        {
            Given = TwoAtLookalike,
            Watchlists = [Lists.Directory(tenant, Tenants.LookalikeRow with { LookalikeScore = 74 })],
            Expect = [],
        },
        new("sign-ins that wait for the user count, departments and invitations are told")
        {
            Given =
            [
                Identity.Of(Alice) with { TimeGenerated = Sample.Ago(5.Days), Department = "Old" }, Identity.Of(Alice) with { Department = "Sales" }, Identity.Of(Bob) with { Department = "Sales" }, Identity.Of(Carol) with { Department = "Legal" },
                .. Three.Select(signIn => signIn with { ResultType = "50074" }),
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 51.Minutes) with { AppId = AppIds.InvitationAcceptancePortal, AppDisplayName = "Invitation" },
            ],
            Expect =
            [
                Alert with
                {
                    FirstSeen = Sample.Ago(51.Minutes),
                    MinutesToLastUser = 41,
                    DepartmentCount = 2,
                    InvitationShare = 0.33,
                    Apps = Sample.List("Invitation", SignIn.App),
                },
            ],
        },
        new("users whom earlier runs have seen count, and the tenant alerts in the run that completes them")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 20.Hours), SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 10.Hours),
                SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 10.Minutes),
            ],
            Expect = [Alert with { FirstSeen = Sample.Ago(20.Hours), MinutesToLastUser = 1190 }],
        },
        new("a user whose row arrives after the day is over counts")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 25.Hours), SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 10.Hours),
                SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 2.Hours) with { IngestedAt = Sample.Ago(20.Minutes) },
            ],
            Expect = [Alert with { TimeGenerated = Sample.Ago(2.Hours), FirstSeen = Sample.Ago(25.Hours), LastSeen = Sample.Ago(2.Hours), MinutesToLastUser = 1380 }],
        },
        new("a user who comes again comes once, the last address is shown, and a name is taken from the rows that have one")
        {
            Given =
            [
                .. Three, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 20.Minutes) with { UserPrincipalName = Alice.Id },
                SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 8.Minutes) with { IPAddress = "198.51.100.7" },
            ],
            Expect = [Alert with { TimeGenerated = Sample.Ago(8.Minutes), LastSeen = Sample.Ago(8.Minutes), IPAddress = "198.51.100.7", IPAddresses = Sample.List("198.51.100.7", SignIn.Address) }],
        },
        new("tenants of Microsoft and of personal accounts stay quiet")
        {
            Given = [.. Three.Select(signIn => signIn with { ResourceTenantId = Tenants.Microsoft.ToString() }), .. Three.Select(signIn => signIn with { Id = signIn.Id + "-2" })],
            Watchlists =
            [
                Lists.Directory(
                    tenant,
                    new TenantDirectory.Row(Tenants.Microsoft, "Microsoft", "microsoft.com", Relationship: "microsoft"),
                    new TenantDirectory.Row(Tenants.Unlisted, "Personal", "live.com", Relationship: "consumer")),
            ],
            Expect = [],
        },
        Spared("an exempt user does not count, by id", tenant, "user", Alice.Id),
        Spared("an exempt user does not count, by name", tenant, "user", Alice.UserPrincipalName),
        Spared("an exempt application does not count", tenant, "app", AppIds.MicrosoftGraph),
        Quiet("nobody is no user", [Three[0], Three[1], Three[2] with { UserId = AccountIds.Nobody }]),
        Quiet(
            "a tenant that was new two days ago is not new, whenever the rows arrive",
            [.. new[] { Alice, Bob, Carol }.Select(user => SignIn.Outbound(user, Tenants.Unlisted, ago: 50.Hours) with { IngestedAt = Sample.Ago(20.Minutes) })]),
        Quiet(
            "a user who comes after the tenant's first day does not count",
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 26.Hours), SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 10.Hours), SignIn.Outbound(by: Carol, to: Tenants.Unlisted)),
        Quiet("one user ten times stays quiet", [.. Enumerable.Range(1, 10).Select(number => SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: number.Minutes))]),
        Quiet("a tenant that a fourth user has used before stays quiet", [.. Three, SignIn.Outbound(by: Zoe, to: Tenants.Unlisted, ago: 6.Days)]),
        Quiet(
            "spellings of one user are one user",
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 50.Minutes),
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 30.Minutes) with { UserPrincipalName = "ALICE@contoso.com", UserId = Alice.Id.ToUpperInvariant() },
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 10.Minutes) with { UserPrincipalName = "Alice@Contoso.com" }),
        new("an approved partner stays quiet")
        {
            Given = [.. Three.Select(signIn => signIn with { ResourceTenantId = Tenants.Partner.ToString() })],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [],
        },
        new("our other tenants stay quiet")
        {
            Given = [.. Three.Select(signIn => signIn with { ResourceTenantId = Tenants.Sibling.ToString() })],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs with { Approved = false })],
            Expect = [],
        },
        Quiet("a row without external tenant does not count", [Three[0], Three[1], Three[2] with { ResourceTenantId = null }]),
        Quiet("users at different tenants stay quiet", [Three[0], Three[1], Three[2] with { ResourceTenantId = Tenants.Lookalike.ToString() }]),
        Quiet("failures stay quiet", [.. Three.Select(signIn => signIn with { ResultType = "50126" })]),
        Quiet("passthrough tokens stay quiet", [.. Three.Select(signIn => signIn with { CrossTenantAccessType = "passthrough" })]),
        Quiet("a burst that an earlier run has reported stays quiet", [.. Three.Select(signIn => signIn with { IngestedAt = Sample.Ago(70.Minutes) }), .. new[] { Alice, Bob, Carol, Zoe }.Select(user => SignIn.Outbound(user, Tenants.Unlisted))]),
        Quiet(
            "users on different days stay quiet",
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 3.Days), SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 2.Days),
            SignIn.Outbound(by: Carol, to: Tenants.Unlisted)),
    ];

    private static Scenario<Row> Spared(string name, TenantSettings tenant, string kind, string value) =>
        new(name) { Given = Three, Watchlists = [Lists.Exemption(tenant, Slug, kind, value)], Expect = [] };

    private static IReadOnlyList<SigninLogs> TwoAtLookalike =>
    [
        SignIn.Outbound(by: Alice, to: Tenants.Lookalike, ago: 50.Minutes), SignIn.Outbound(by: Bob, to: Tenants.Lookalike, ago: 30.Minutes),
    ];

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Row LookalikeAlert => Alert with
    {
        TimeGenerated = Sample.Ago(30.Minutes),
        ExternalTenantId = Tenants.Lookalike.ToString(),
        ExternalTenantName = "C0ntoso",
        LookalikeOf = "Contoso",
        UserCount = 2,
        Users = Sample.List(Alice.UserPrincipalName, Bob.UserPrincipalName),
        UserId3 = "",
        LastSeen = Sample.Ago(30.Minutes),
        MinutesToLastUser = 20,
    };

    /// <summary>What <see cref="Three"/> make.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(10.Minutes),
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        LookalikeOf: "",
        Direction: "outbound",
        UserCount: 3,
        Users: Sample.List(Alice.UserPrincipalName, Bob.UserPrincipalName, Carol.UserPrincipalName),
        UserId1: Alice.Id,
        UserId2: Bob.Id,
        UserId3: Carol.Id,
        UserId4: "",
        UserId5: "",
        DepartmentCount: 0,
        InvitationShare: 0,
        Apps: Sample.List(SignIn.App),
        IPAddress: SignIn.Address,
        IPAddresses: Sample.List(SignIn.Address),
        FirstSeen: Sample.Ago(50.Minutes),
        LastSeen: Sample.Ago(10.Minutes),
        MinutesToLastUser: 40);
}
