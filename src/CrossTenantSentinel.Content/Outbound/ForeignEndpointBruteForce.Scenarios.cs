using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class ForeignEndpointBruteForce
{
    private const string Attacker = "198.51.100.7";

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("failures of six users at a foreign tenant's endpoint, which ordinary password rules do not see, are a spray")
        {
            Given = Spray(6),
            Expect = [SprayAlert],
            Alerts =
            [
                new()
                {
                    Title = $"Password spray from 198.51.100.0/24 through external tenant {Tenants.Unlisted}",
                    Description = "6 password failures of 6 of our users came from 198.51.100.7 through the endpoint of another tenant.",
                    Severity = AlertSeverity.Medium,
                    Entities = ["Account { Name = user0, UPNSuffix = contoso.com }", "IP { Address = 198.51.100.7 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["Direction"] = "outbound",
                        ["DistinctUsers"] = "6",
                        ["Attempts"] = "6",
                        ["Lockouts"] = "0",
                        ["SuccessAfter"] = "false",
                    },
                    Events = 1,
                },
            ],
        },
        new("rows without home tenant and object id are ours by their domain")
        {
            Given = [.. Spray(6).Select(failure => failure with { HomeTenantId = "", UserId = AccountIds.Nobody, UserPrincipalName = failure.UserPrincipalName!.ToUpperInvariant() })],
            Expect = [SprayAlert],
        },
        new("a spray from one network counts together, whichever address it comes from")
        {
            Given = [.. Spray(5).Select((failure, number) => failure with { IPAddress = $"198.51.100.{number}" })],
            Expect =
            [
                SprayAlert with
                {
                    TimeGenerated = Sample.Ago(14.Minutes),
                    LastSeen = Sample.Ago(14.Minutes),
                    DistinctUsers = 5,
                    Attempts = 5,
                    Users = Sample.List("user0@contoso.com", "user1@contoso.com", "user2@contoso.com", "user3@contoso.com", "user4@contoso.com"),
                    IPAddress = "198.51.100.4",
                    IPAddresses = Sample.List("198.51.100.0", "198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4"),
                },
            ],
        },
        new("guessing one user's password until it is right is of high severity")
        {
            Given = [.. Guesses(12), Success(5.Minutes)],
            Expect = [GuessAlert(12) with { SuccessAfter = true, SucceededUsers = Sample.List(Alice.UserPrincipalName), Severity = "High" }],
        },
        new("a success at home counts like one abroad")
        {
            Given = [.. Guesses(12), SignIn.Internal(by: Alice, ago: 5.Minutes) with { IPAddress = Attacker }],
            Expect = [GuessAlert(12) with { SuccessAfter = true, SucceededUsers = Sample.List(Alice.UserPrincipalName), Severity = "High" }],
        },
        new("a success from elsewhere is no success of the guessing")
        {
            Given = [.. Guesses(12), SignIn.Internal(by: Alice, ago: 5.Minutes)],
            Expect = [GuessAlert(12)],
        },
        new("a success after guessing that an earlier run has reported alerts")
        {
            Given = [.. Guesses(12, first: 100.Minutes), Success(50.Minutes)],
            Expect =
            [
                GuessAlert(12) with
                {
                    TimeGenerated = Sample.Ago(78.Minutes),
                    FirstSeen = Sample.Ago(100.Minutes),
                    LastSeen = Sample.Ago(78.Minutes),
                    SuccessAfter = true,
                    SucceededUsers = Sample.List(Alice.UserPrincipalName),
                    Severity = "High",
                },
            ],
        },
        new("a lockout alerts after three attempts")
        {
            Given = [.. Guesses(2), Failure(Alice, 26.Minutes) with { ResultType = "50053" }],
            Expect = [LockoutAlert],
        },
        new("three users whose address locks one of them out alert")
        {
            Given = [.. Spray(2), Lockout(User(2), 22.Minutes)],
            Expect =
            [
                SprayAlert with
                {
                    TimeGenerated = Sample.Ago(22.Minutes),
                    LastSeen = Sample.Ago(22.Minutes),
                    Kind = "Lockout",
                    DistinctUsers = 3,
                    Users = Sample.List("user0@contoso.com", "user1@contoso.com", "user2@contoso.com"),
                    Attempts = 3,
                    Lockouts = 1,
                    Codes = Sample.List("50053", "50126"),
                },
            ],
        },
        new("a failure that follows a lockout of an earlier run and makes three alerts")
        {
            Given = [Lockout(Alice, 70.Minutes), Failure(Alice, 66.Minutes), Failure(Alice, 30.Minutes)],
            Expect = [LockoutAlert with { TimeGenerated = Sample.Ago(30.Minutes), FirstSeen = Sample.Ago(70.Minutes), LastSeen = Sample.Ago(30.Minutes) }],
        },
        new("a lockout that is ingested after its attempts were seen alerts")
        {
            Given =
            [
                .. Guesses(3, first: 80.Minutes),
                Failure(Alice, 74.Minutes) with { ResultType = "50053", IngestedAt = Sample.Ago(50.Minutes) },
            ],
            Expect =
            [
                LockoutAlert with { Attempts = 4, TimeGenerated = Sample.Ago(74.Minutes), FirstSeen = Sample.Ago(80.Minutes), LastSeen = Sample.Ago(74.Minutes) },
            ],
        },
        new("failures on both sides of a run count together, in the run that completes them")
        {
            Given = Spray(6, first: 70.Minutes),
            Expect = [SprayAlert with { TimeGenerated = Sample.Ago(50.Minutes), FirstSeen = Sample.Ago(70.Minutes), LastSeen = Sample.Ago(50.Minutes) }],
        },
        new("a user whose domain is not listed is ours by the home tenant")
        {
            Given = [.. Spray(6).Select(failure => failure with { UserPrincipalName = failure.UserPrincipalName!.Replace("contoso.com", "contoso.example", StringComparison.Ordinal) })],
            Expect =
            [
                SprayAlert with
                {
                    UserPrincipalName = "user0@contoso.example", AccountDomain = "contoso.example",
                    Users = Sample.List(Enumerable.Range(0, 6).Select(number => $"user{number}@contoso.example")),
                },
            ],
        },
        new("a failure long before the spray is no part of it")
        {
            Given = [Failure(Carol, 115.Minutes), .. Spray(6)],
            Expect = [SprayAlert],
        },
        new("ten failures are guessing")
        {
            Given = Guesses(10),
            Expect = [GuessAlert(10)],
        },
        new("nine failures with a lockout are a lockout")
        {
            Given = [.. Guesses(8), Failure(Alice, 14.Minutes) with { ResultType = "50053" }],
            Expect = [LockoutAlert with { Attempts = 9, TimeGenerated = Sample.Ago(14.Minutes), LastSeen = Sample.Ago(14.Minutes) }],
        },
        new("guessing of one user beside failures of three others is guessing")
        {
            Given = [.. Guesses(12), .. Spray(3)],
            Expect =
            [
                GuessAlert(12) with { DistinctUsers = 4, Attempts = 15, Users = Sample.List(Alice.UserPrincipalName, "user0@contoso.com", "user1@contoso.com", "user2@contoso.com") },
            ],
        },
        new("a success amid the failures counts")
        {
            Given = [.. Guesses(12), Success(15.Minutes)],
            Expect = [GuessAlert(12) with { SuccessAfter = true, SucceededUsers = Sample.List(Alice.UserPrincipalName), Severity = "High" }],
        },
        new("a success within an hour of the last failure counts")
        {
            Given = [.. Guesses(12, first: 90.Minutes), Success(10.Minutes)],
            Expect =
            [
                GuessAlert(12) with
                {
                    TimeGenerated = Sample.Ago(68.Minutes), FirstSeen = Sample.Ago(90.Minutes), LastSeen = Sample.Ago(68.Minutes), SuccessAfter = true,
                    SucceededUsers = Sample.List(Alice.UserPrincipalName), Severity = "High",
                },
            ],
        },
        new("a success before the failures is no success of the guessing")
        {
            Given = [.. Guesses(12), Success(40.Minutes)],
            Expect = [GuessAlert(12)],
        },
        Spared("an exempt user stays quiet, by id", tenant, "user", Alice.Id),
        Spared("an exempt application stays quiet", tenant, "app", AppIds.MicrosoftGraph),
        Quiet("two failures with a lockout stay quiet", [.. Guesses(1), Lockout(Alice, 26.Minutes)]),
        Quiet("a lockout more than an hour before three failures stays quiet", [Lockout(Carol, 100.Minutes), .. Guesses(3)]),
        Quiet("a lockout more than an hour after three failures stays quiet", [.. Guesses(3, first: 100.Minutes), Lockout(Carol, 10.Minutes)]),
        Quiet("a lockout amid failures that lie more than an hour apart stays quiet", [Failure(Alice, 80.Minutes), Lockout(Alice, 45.Minutes), Failure(Alice, 10.Minutes)]),
        Quiet("a lockout elsewhere stays quiet", [.. Guesses(2), Lockout(Alice, 26.Minutes) with { IPAddress = "203.0.113.77" }]),
        Quiet("a success long after the failures stays quiet", [.. Guesses(12, first: 110.Minutes), Success(10.Minutes)]),
        Quiet("six users within two hours stay quiet", [.. Enumerable.Range(0, 6).Select(number => Failure(User(number), (100 - (18 * number)).Minutes))]),
        Quiet("a spray that an earlier run has reported stays quiet", [.. Spray(6, first: 100.Minutes), Failure(User(0), 10.Minutes)]),
        Quiet("a success that an earlier run has reported stays quiet", [.. Guesses(12, first: 120.Minutes), Success(80.Minutes), Success(40.Minutes)]),
        Quiet("a spray at our own endpoint stays quiet", [.. Spray(6).Select(failure => failure with { ResourceTenantId = Tenants.Home.ToString() })]),
        Quiet("four users stay quiet", [.. Spray(4)]),
        Quiet("rows without a user name stay quiet", [.. Spray(6).Select(failure => failure with { UserPrincipalName = null })]),
        Quiet("interrupts stay quiet", [.. Guesses(12).Select((failure, number) => failure with { ResultType = number % 2 == 0 ? "50140" : "50074" })]),
        Quiet("versions of one failure are one failure", [.. Guesses(12).Select(failure => failure with { Id = "one" })]),
        Quiet("failures of guests stay quiet", [.. Enumerable.Range(0, 12).Select(number => Failure(Gina, number.Minutes) with { HomeTenantId = Tenants.Partner.ToString() })]),
        Quiet("failures spread over networks stay quiet", [.. Spray(6).Select((failure, number) => failure with { IPAddress = $"2001:db8:0:{number}::7" })]),
        new("our other tenants stay quiet")
        {
            Given = [.. Spray(6).Select(failure => failure with { ResourceTenantId = Tenants.Sibling.ToString() })],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs with { Approved = false })],
            Expect = [],
        },
    ];

    private static SigninLogs Success(TimeSpan ago) => SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: ago) with { IPAddress = Attacker };

    private static Person User(int number) => new($"user{number}@contoso.com", new($"aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaab{number:00}"), Tenants.Home);

    private static SigninLogs Failure(Person by, TimeSpan ago) =>
        SignIn.Outbound(by: by, to: Tenants.Unlisted, ago: ago) with { ResultType = "50126", IPAddress = Attacker, AutonomousSystemNumber = "64500" };

    private static SigninLogs Lockout(Person by, TimeSpan ago) => Failure(by, ago) with { ResultType = "50053" };

    /// <summary>One failure of each user, four minutes apart.</summary>
    private static IReadOnlyList<SigninLogs> Spray(int users, TimeSpan? first = null) =>
        [.. Enumerable.Range(0, users).Select(number => Failure(User(number), (first ?? 30.Minutes) - (number * 4).Minutes))];

    /// <summary>Failures of Alice, two minutes apart.</summary>
    private static IReadOnlyList<SigninLogs> Guesses(int attempts, TimeSpan? first = null) =>
        [.. Enumerable.Range(0, attempts).Select(number => Failure(Alice, (first ?? 30.Minutes) - (number * 2).Minutes))];

    private static Scenario<Row> Spared(string name, TenantSettings tenant, string kind, string value) =>
        new(name) { Given = Guesses(12), Watchlists = [Lists.Exemption(tenant, Slug, kind, value)], Expect = [] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Row SprayAlert => new(
        TimeGenerated: Sample.Ago(10.Minutes),
        IPAddress: Attacker,
        Network: "198.51.100.0/24",
        AutonomousSystem: "64500",
        UserPrincipalName: "user0@contoso.com",
        AccountName: "user0",
        AccountDomain: "contoso.com",
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "outbound",
        Kind: "Password spray",
        DistinctUsers: 6,
        Users: Sample.List("user0@contoso.com", "user1@contoso.com", "user2@contoso.com", "user3@contoso.com", "user4@contoso.com", "user5@contoso.com"),
        Attempts: 6,
        Lockouts: 0,
        SuccessAfter: false,
        SucceededUsers: Sample.List(),
        Codes: Sample.List("50126"),
        IPAddresses: Sample.List(Attacker),
        FirstSeen: Sample.Ago(30.Minutes),
        LastSeen: Sample.Ago(10.Minutes),
        Severity: "Medium");

    private static Row LockoutAlert => GuessAlert(3) with
    {
        Kind = "Lockout",
        Lockouts = 1,
        Codes = Sample.List("50053", "50126"),
    };

    private static Row GuessAlert(int attempts) => SprayAlert with
    {
        TimeGenerated = Sample.Ago((32 - (attempts * 2)).Minutes),
        LastSeen = Sample.Ago((32 - (attempts * 2)).Minutes),
        UserPrincipalName = Alice.UserPrincipalName,
        AccountName = Alice.Name,
        Kind = "Password guessing",
        DistinctUsers = 1,
        Users = Sample.List(Alice.UserPrincipalName),
        Attempts = attempts,
    };
}
