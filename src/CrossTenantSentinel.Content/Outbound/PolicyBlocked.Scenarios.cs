using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class PolicyBlocked
{
    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a user whom our policy keeps from a tenant six times alerts once")
        {
            Given = Refused(6),
            Expect = [Alert(6)],
            Alerts =
            [
                new()
                {
                    Title = "alice@contoso.com was refused 6 times by external tenants",
                    Description = $"alice@contoso.com was refused 6 times within hours, most often by the tenant {Tenants.Unlisted}.",
                    Severity = AlertSeverity.Low,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["TenantRelationship"] = "unknown",
                        ["Direction"] = "outbound",
                        ["Codes"] = """["500212"]""",
                        ["AttemptCount"] = "6",
                        ["TenantCount"] = "1",
                    },
                    Events = 1,
                },
            ],
        },
        new("a user who is passed through to three tenants is probing")
        {
            Given =
            [
                PassedThrough(Tenants.Unlisted, 30.Minutes), PassedThrough(Tenants.Lookalike, 20.Minutes), PassedThrough(Tenants.Partner, 10.Minutes),
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Alert(3) with
                {
                    TimeGenerated = Sample.Ago(10.Minutes),
                    FirstSeen = Sample.Ago(30.Minutes),
                    LastSeen = Sample.Ago(10.Minutes),
                    ExternalTenantId = Tenants.Partner.ToString(),
                    ExternalTenantName = "Fabrikam",
                    TenantRelationship = "partner",
                    TenantCount = 3,
                    TenantIds = Sample.List(Tenants.Partner.ToString(), Tenants.Unlisted.ToString(), Tenants.Lookalike.ToString()),
                    Codes = Sample.List("50020"),
                },
            ],
        },
        new("rows without object id are the user's by name")
        {
            Given = [.. Refused(6).Select(attempt => attempt with { UserId = AccountIds.Nobody, UserPrincipalName = "Alice@Contoso.com" })],
            Expect = [Alert(6) with { UserId = "" }],
        },
        new("attempts on both sides of a run count together, in the run that completes them")
        {
            Given = [.. Refused(3, first: 7.Hours), .. Refused(2, first: 3.Hours)],
            Expect = [Alert(5) with { TimeGenerated = Sample.Ago(2.Hours + 50.Minutes), FirstSeen = Sample.Ago(7.Hours), LastSeen = Sample.Ago(2.Hours + 50.Minutes) }],
        },
        new("attempts that arrive late alert when they are there")
        {
            Given = [.. Refused(6, first: 7.Hours).Select(attempt => attempt with { IngestedAt = Sample.Ago(5.Hours) })],
            Expect = [Alert(6) with { TimeGenerated = Sample.Ago(6.Hours + 10.Minutes), FirstSeen = Sample.Ago(7.Hours), LastSeen = Sample.Ago(6.Hours + 10.Minutes) }],
        },
        new("twenty attempts are of medium severity")
        {
            Given = Refused(20, first: 4.Hours),
            Expect = [Alert(20) with { TimeGenerated = Sample.Ago(50.Minutes), FirstSeen = Sample.Ago(4.Hours), LastSeen = Sample.Ago(50.Minutes), Severity = "Medium" }],
        },
        new("a privileged user is of medium severity, also without object id")
        {
            Given =
            [
                Identity.Of(Carol, "Global Reader"),
                .. Refused(6).Select(attempt => attempt with { UserId = AccountIds.Nobody, UserPrincipalName = Zoe.UserPrincipalName }),
                .. Refused(6).Select(attempt => attempt with { Id = attempt.Id + "c", UserId = Carol.Id, UserPrincipalName = Carol.UserPrincipalName }),
            ],
            Expect = [Of(Zoe) with { UserId = "", PrivilegeReason = "name" }, Of(Carol) with { PrivilegeReason = "role" }],
        },
        new("a role is found by name where the attempts have no object id")
        {
            Given = [Identity.Of(Carol, "Global Reader") with { AccountUPN = "Carol@Contoso.com" }, .. Refused(6).Select(attempt => attempt with { UserId = AccountIds.Nobody, UserPrincipalName = Carol.UserPrincipalName })],
            Expect = [Of(Carol) with { UserId = "", PrivilegeReason = "role" }],
        },
        new("an account of the watchlist with both keys is found by name where the attempts have no object id")
        {
            Given = [.. Refused(6).Select(attempt => attempt with { UserId = null })],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Alice.Id, Alice.ObjectId, Alice.UserPrincipalName, Tier: 0))],
            Expect = [Alert(6) with { UserId = "", PrivilegeReason = "watchlist", Severity = "Medium" }],
        },
        new("nineteen attempts are of low severity")
        {
            Given = Refused(19, first: 4.Hours),
            Expect = [Alert(19) with { TimeGenerated = Sample.Ago(1.Hours), FirstSeen = Sample.Ago(4.Hours), LastSeen = Sample.Ago(1.Hours) }],
        },
        Code("a restriction of another organisation's network counts", "500021"),
        Code("a user who is no member counts", "50020"),
        new("a token that needs no access counts, though it is a success")
        {
            Given = [.. Refused(6).Select(attempt => attempt with { ResultType = ResultCodes.Success, CrossTenantAccessType = "passthrough" })],
            Expect = [Alert(6) with { Codes = Sample.List("0") }],
        },
        new("what lies before the six hours does not count, the id comes from the rows that have one, and the last address is shown")
        {
            IsOfOneRun = true,
            Given = [.. Refused(1, first: 11.Hours), .. Refused(6).Select((attempt, number) => number < 5 ? attempt with { UserId = "" } : attempt with { IPAddress = "198.51.100.7" })],
            Expect = [Alert(6) with { IPAddress = "198.51.100.7", IPAddresses = Sample.List("198.51.100.7", SignIn.Address) }],
        },
        new("Microsoft's tenants stay quiet")
        {
            Given = Refused(6),
            Watchlists = [Lists.Directory(tenant, new TenantDirectory.Row(Tenants.Unlisted, "Microsoft", "microsoft.com", Relationship: "microsoft"))],
            Expect = [],
        },
        new("an exempt application stays quiet") { Given = Refused(6), Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)], Expect = [] },
        Quiet("attempts that arrive after most of a day stay quiet", [.. Refused(6, first: 15.Hours + 50.Minutes).Select(attempt => attempt with { IngestedAt = Sample.Ago(10.Minutes) })]),
        Quiet("foreign identities on our network stay quiet", [.. Refused(6).Select(attempt => attempt with { HomeTenantId = Tenants.Partner.ToString() })]),
        Quiet("attempts whose tenant is not logged stay quiet", [.. Refused(6).Select(attempt => attempt with { ResourceTenantId = "" })]),
        Quiet("attempts at home stay quiet", [.. Refused(6).Select(attempt => attempt with { ResourceTenantId = Tenants.Home.ToString() })]),
        Quiet("attempts of nobody stay quiet", [.. Refused(6).Select(attempt => attempt with { UserId = null, UserPrincipalName = null })]),
        Quiet("four attempts stay quiet", [.. Refused(4)]),
        Quiet("attempts that lie further apart than six hours stay quiet", [.. Refused(3, first: 10.Hours), .. Refused(2, first: 1.Hours)]),
        Quiet("attempts that an earlier run has reported stay quiet", [.. Refused(6, first: 9.Hours), .. Refused(1, first: 1.Hours)]),
        Quiet("a guest whom our own policy refuses stays quiet", [.. Refused(6).Select((_, number) => SignIn.Inbound(by: Gina, ago: (10 + number).Minutes) with { ResultType = "500213" })]),
        Quiet("versions of one attempt are one attempt", [.. Refused(6).Select(attempt => attempt with { Id = "one" })]),
        Quiet("a row without result stays quiet", [.. Refused(6).Select(attempt => attempt with { ResultType = null })]),
        Quiet("the tenant of personal accounts stays quiet, listed or not", [.. Refused(6).Select(attempt => attempt with { ResourceTenantId = WellKnownTenants.ConsumerAccounts.ToString() })]),
        Quiet("a wrong password stays quiet", [.. Refused(6).Select(attempt => attempt with { ResultType = "50126" })]),
        new("our other tenants stay quiet")
        {
            Given = [.. Refused(6).Select(attempt => attempt with { ResourceTenantId = Tenants.Sibling.ToString() })],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs with { Approved = false })],
            Expect = [],
        },
    ];

    /// <summary>Alice's attempts at the unlisted tenant, ten minutes apart.</summary>
    private static IReadOnlyList<SigninLogs> Refused(int attempts, TimeSpan? first = null) =>
    [
        .. Enumerable.Range(0, attempts).Select(number => SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: (first ?? 1.Hours) - (number * 10).Minutes) with
        {
            ResultType = "500212",
        }),
    ];

    private static SigninLogs PassedThrough(Guid to, TimeSpan ago) =>
        SignIn.Outbound(by: Alice, to: to, ago: ago) with { CrossTenantAccessType = "passthrough", ResultType = "50020" };

    private static Scenario<Row> Code(string name, string code) =>
        new(name) { Given = [.. Refused(6).Select(attempt => attempt with { ResultType = code })], Expect = [Alert(6) with { Codes = Sample.List(code) }] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Row Of(Person by) => Alert(6) with
    {
        UserId = by.Id,
        UserPrincipalName = by.UserPrincipalName,
        AccountName = by.Name,
        AccountDomain = by.Domain,
        Severity = "Medium",
    };

    /// <summary>Alice's attempts at the unlisted tenant in the last hour.</summary>
    private static Row Alert(int attempts) => new(
        TimeGenerated: Sample.Ago(10.Minutes),
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
        PrivilegeReason: "",
        AttemptCount: attempts,
        TenantCount: 1,
        TenantIds: Sample.List(Tenants.Unlisted.ToString()),
        Codes: Sample.List("500212"),
        Apps: Sample.List(SignIn.App),
        IPAddresses: Sample.List(SignIn.Address),
        FirstSeen: Sample.Ago(1.Hours),
        LastSeen: Sample.Ago(10.Minutes),
        Severity: "Low");
}
