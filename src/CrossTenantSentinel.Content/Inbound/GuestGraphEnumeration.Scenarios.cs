using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Inbound;

public static partial class GuestGraphEnumeration
{
    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        .. PathScenarios,
        new("a guest who lists users and the members of groups alerts with severity High")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 2.Days), .. UsersAndGroups(Gina)],
            Expect = [TwoCategories],
            Alerts =
            [
                new()
                {
                    Title = "External user gina@fabrikam.com enumerates the directory",
                    Description = "gina@fabrikam.com sent 180 directory requests to Microsoft Graph within an hour.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Partner.ToString(),
                        ["Categories"] = """["groups","users"]""",
                        ["RequestCount"] = "180",
                        ["DistinctObjects"] = "60",
                        ["Denied403"] = "0",
                        ["AppId"] = $"""["{Values.AppIds.GraphPowerShell}"]""",
                    },
                    Events = 1,
                },
            ],
        },
        new("many objects looked up one by one alert, though every read is refused")
        {
            Given = [SignIn.Inbound(by: Gina), .. GraphCall.OfEach(70, Gina, "/users").Select(read => read with { ResponseStatusCode = 403 })],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("look-ups"), RequestCount = 70, DistinctObjects = 70, Denied403 = 70 }],
        },
        new("an exempt domain stays quiet")
        {
            Given = [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina)],
            Watchlists = [Lists.Exemption(tenant, Slug, "domain", Gina.Domain)],
            Expect = [],
        },
        new("many requests of one category alert")
        {
            Given = [SignIn.Inbound(by: Gina), .. GraphCall.Repeated(200, Gina, "/servicePrincipals?$top=100")],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("applications"), RequestCount = 200 }],
        },
        new("a doubled slash, other versions and keys in brackets change nothing")
        {
            Given =
            [
                SignIn.Inbound(by: Gina),
                .. GraphCall.Repeated(20, Gina, "//users").Select(read => read with { RequestUri = "HTTPS://graph.microsoft.com/beta//Users", RequestMethod = "get" }),
                .. GraphCall.OfEach(50, Gina, "/users").Select(read => read with { RequestUri = $"{read.RequestUri!.Replace("/users/", "/users('", StringComparison.Ordinal)}')" }),
            ],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("look-ups", "users"), RequestCount = 70, DistinctObjects = 50, Severity = "High" }],
        },
        new("sweeps, roles, policies, devices and tenants are categories")
        {
            Given =
            [
                SignIn.Inbound(by: Gina),
                .. GraphCall.Repeated(20, Gina, "/users?$filter=startswith(displayName,'a')"),
                .. GraphCall.Repeated(20, Gina, "/roleManagement/directory/roleAssignments"),
                .. GraphCall.Repeated(20, Gina, "/identity/conditionalAccess/policies"),
                .. GraphCall.Repeated(20, Gina, "/devices"),
                .. GraphCall.Repeated(20, Gina, "/tenantRelationships/findTenantInformationByDomainName(domainName='contoso.com')"),
            ],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("devices", "policies", "roles", "sweeps", "tenants"), RequestCount = 100, Severity = "High" }],
        },
        new("a guest whom the directory alone knows counts, and so does a member from another tenant")
        {
            Given = [Identity.Of(Mia), .. UsersAndGroups(Mia)],
            Expect =
            [
                TwoCategories with
                {
                    UserId = Mia.Id,
                    UserPrincipalName = Mia.UserPrincipalName,
                    AccountName = Mia.Name,
                    AccountDomain = Mia.Domain,
                    ExternalTenantId = "",
                },
            ],
        },
        new("a burst across two runs alerts in the run that completes it")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 2.Days), .. GraphCall.Repeated(120, Gina, "/users", ago: 70.Minutes), .. GraphCall.Repeated(90, Gina, "/users", ago: 50.Minutes)],
            Expect =
            [
                Alert(Gina, 70.Minutes) with { Categories = Sample.List("users"), RequestCount = 210, LastSeen = Sample.Ago(50.Minutes) },
            ],
        },
        new("requests that arrive late count in the run after their arrival")
        {
            Given =
            [
                SignIn.Inbound(by: Gina, ago: 2.Days),
                .. GraphCall.Repeated(200, Gina, "/users", ago: 90.Minutes).Select(read => read with { IngestedAt = Sample.Ago(30.Minutes) }),
            ],
            Expect = [Alert(Gina, 90.Minutes) with { Categories = Sample.List("users"), RequestCount = 200 }],
        },
        new("two categories alert with severity High, however few the requests")
        {
            Given = [SignIn.Inbound(by: Gina), .. GraphCall.Repeated(20, Gina, "/users"), .. GraphCall.Repeated(20, Gina, "/policies/authorizationPolicy")],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("policies", "users"), RequestCount = 40, Severity = "High" }],
        },
        new("objects are known by their names, too, and groups of a user are groups")
        {
            Given =
            [
                SignIn.Inbound(by: Gina),
                .. Enumerable.Range(0, 25).Select(number => GraphCall.Get(Gina, $"/users/user{number}@contoso.com")),
                .. Enumerable.Range(25, 25).Select(number => GraphCall.Get(Gina, $"/users/user{number}%40contoso.com")),
                .. GraphCall.OfEach(20, Gina, "/users", "/memberOf"),
            ],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("groups", "look-ups"), RequestCount = 70, DistinctObjects = 70, Severity = "High" }],
        },
        new("what is no object's id is a list, every success counts, and an application is the same in capitals")
        {
            Given =
            [
                SignIn.Inbound(by: Gina),
                .. GraphCall.Repeated(200, Gina, "/users/delta").Select((read, number) => read with { ResponseStatusCode = 299, AppId = number < 50 ? read.AppId!.ToUpperInvariant() : read.AppId }),
            ],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("users"), RequestCount = 200 }],
        },
        new("a guest whose name does not show it counts, and a name that shows it in small letters")
        {
            Given =
            [
                Identity.Of(Gina) with { AccountUPN = Gina.UserPrincipalName }, .. GraphCall.Repeated(200, Gina, "/devices"),
                Identity.Of(Mia) with { AccountUPN = Mia.DirectoryUpn.ToLowerInvariant() }, .. GraphCall.Repeated(200, Mia, "/devices"),
            ],
            Expect =
            [
                Alert(Gina, 5.Minutes) with { ExternalTenantId = "", Categories = Sample.List("devices"), RequestCount = 200 },
                Alert(Mia, 5.Minutes) with { ExternalTenantId = "", Categories = Sample.List("devices"), RequestCount = 200 },
            ],
        },
        new("the address is that of the last request")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 2.Days), .. UsersAndGroups(Gina), GraphCall.Get(Gina, "/users") with { IPAddress = "198.51.100.7" }],
            Expect =
            [
                TwoCategories with { IPAddress = "198.51.100.7", IPAddresses = Sample.List("198.51.100.7", SignIn.Address), RequestCount = 181, LastSeen = Sample.Ago(5.Minutes) },
            ],
        },
        new("a burst of almost an hour is found where it meets a window")
        {
            IsOfOneRun = true,
            Given = [SignIn.Inbound(by: Gina, ago: 2.Days), .. GraphCall.Repeated(100, Gina, "/users", ago: 64.Minutes), .. GraphCall.Repeated(100, Gina, "/users", ago: 6.Minutes)],
            Expect = [Alert(Gina, 64.Minutes) with { Categories = Sample.List("users"), RequestCount = 200, LastSeen = Sample.Ago(6.Minutes) }],
        },
        Again("many requests alert again", GraphCall.Repeated(200, Gina, "/users", ago: 70.Minutes), GraphCall.Repeated(200, Gina, "/users"), Alert(Gina, 5.Minutes) with { Categories = Sample.List("users"), RequestCount = 200 }),
        Again("two categories alert again", TwentyEach(70.Minutes), TwentyEach(5.Minutes), Alert(Gina, 5.Minutes) with { Categories = Sample.List("groups", "users"), RequestCount = 40, Severity = "High" }),
        Again(
            "many objects alert again",
            GraphCall.OfEach(50, Gina, "/users", ago: 70.Minutes), GraphCall.OfEach(50, Gina, "/users"),
            Alert(Gina, 5.Minutes) with { Categories = Sample.List("look-ups"), RequestCount = 50, DistinctObjects = 50 }),
        new("objects that an earlier run saw twice were not many")
        {
            Given =
            [
                SignIn.Inbound(by: Gina, ago: 2.Days),
                .. GraphCall.OfEach(30, Gina, "/users", ago: 62.Minutes), .. GraphCall.OfEach(30, Gina, "/users", ago: 61.Minutes), .. GraphCall.OfEach(60, Gina, "/users", ago: 30.Minutes),
            ],
            Expect = [Alert(Gina, 62.Minutes) with { Categories = Sample.List("look-ups"), RequestCount = 120, DistinctObjects = 60, LastSeen = Sample.Ago(30.Minutes) }],
        },
        LateAgain(
            "many requests that arrive late alert again beside a reported burst",
            GraphCall.Repeated(200, Gina, "/users", ago: 70.Minutes), GraphCall.Repeated(200, Gina, "/users", ago: 65.Minutes),
            Alert(Gina, 70.Minutes) with { Categories = Sample.List("users"), RequestCount = 400, LastSeen = Sample.Ago(65.Minutes) }),
        LateAgain(
            "two categories that arrive late alert again beside a reported burst",
            TwentyEach(70.Minutes), TwentyEach(65.Minutes),
            Alert(Gina, 70.Minutes) with { Categories = Sample.List("groups", "users"), RequestCount = 80, LastSeen = Sample.Ago(65.Minutes), Severity = "High" }),
        LateAgain(
            "many objects that arrive late alert again beside a reported burst",
            GraphCall.OfEach(50, Gina, "/users", ago: 70.Minutes), GraphCall.OfEach(50, Gina, "/users", ago: 65.Minutes),
            Alert(Gina, 70.Minutes) with { Categories = Sample.List("look-ups"), RequestCount = 100, DistinctObjects = 50, LastSeen = Sample.Ago(65.Minutes) }),
        LateAgain(
            "the same objects twice, and lists, that arrive late stay quiet beside a reported burst",
            GraphCall.OfEach(60, Gina, "/users", ago: 70.Minutes),
            [
                .. GraphCall.OfEach(30, Gina, "/users", ago: 65.Minutes), .. GraphCall.OfEach(30, Gina, "/users", ago: 64.Minutes), .. GraphCall.Repeated(30, Gina, "/users", ago: 63.Minutes),
            ]),
        LateAgain(
            "less than the number of objects, and one list, that arrive late stay quiet beside a reported burst",
            GraphCall.OfEach(60, Gina, "/users", ago: 70.Minutes), [.. GraphCall.OfEach(49, Gina, "/users", ago: 65.Minutes), .. GraphCall.Repeated(1, Gina, "/users", ago: 65.Minutes)]),
        LateAgain(
            "one category and a few objects that arrive late stay quiet beside a reported burst",
            TwentyEach(70.Minutes), [.. GraphCall.Repeated(20, Gina, "/users", ago: 65.Minutes), .. GraphCall.OfEach(5, Gina, "/users", ago: 65.Minutes)]),
        new("the object that makes them many alerts, when an earlier run saw one less, some twice, and a list")
        {
            Given =
            [
                SignIn.Inbound(by: Gina, ago: 2.Days),
                .. GraphCall.OfEach(49, Gina, "/users", ago: 62.Minutes), .. GraphCall.OfEach(10, Gina, "/users", ago: 61.Minutes), GraphCall.Get(Gina, "/users", ago: 62.Minutes),
                .. GraphCall.OfEach(50, Gina, "/users", ago: 30.Minutes).TakeLast(1),
            ],
            Expect = [Alert(Gina, 62.Minutes) with { Categories = Sample.List("look-ups", "users"), RequestCount = 61, DistinctObjects = 50, LastSeen = Sample.Ago(30.Minutes) }],
        },
        new("the object that makes look-ups the second category alerts, when an earlier run saw one less, some twice")
        {
            Given =
            [
                SignIn.Inbound(by: Gina, ago: 2.Days),
                .. GraphCall.OfEach(49, Gina, "/users", ago: 62.Minutes), .. GraphCall.OfEach(10, Gina, "/users", ago: 61.Minutes), .. GraphCall.Repeated(20, Gina, "/policies", ago: 62.Minutes),
                .. GraphCall.OfEach(50, Gina, "/users", ago: 30.Minutes).TakeLast(1),
            ],
            Expect =
            [
                Alert(Gina, 62.Minutes) with
                {
                    Categories = Sample.List("look-ups", "policies"), RequestCount = 80, DistinctObjects = 50, LastSeen = Sample.Ago(30.Minutes), Severity = "High",
                },
            ],
        },
        new("a second category alerts, when an earlier run saw one, and a few objects")
        {
            Given =
            [
                SignIn.Inbound(by: Gina, ago: 2.Days),
                .. GraphCall.Repeated(20, Gina, "/users", ago: 62.Minutes), .. GraphCall.OfEach(5, Gina, "/users", ago: 62.Minutes), .. GraphCall.Repeated(20, Gina, "/groups", ago: 30.Minutes),
            ],
            Expect =
            [
                Alert(Gina, 62.Minutes) with
                {
                    Categories = Sample.List("groups", "look-ups", "users"), RequestCount = 45, DistinctObjects = 5, LastSeen = Sample.Ago(30.Minutes), Severity = "High",
                },
            ],
        },
        new("of two bursts of one size the later one is shown")
        {
            IsOfOneRun = true,
            Given =
            [
                SignIn.Inbound(by: Gina, ago: 2.Days),
                .. GraphCall.Repeated(200, Gina, "/users", ago: 110.Minutes).Select(read => read with { IngestedAt = Sample.Ago(30.Minutes) }),
                .. GraphCall.Repeated(200, Gina, "/groups", ago: 20.Minutes),
            ],
            Expect = [Alert(Gina, 20.Minutes) with { Categories = Sample.List("groups"), RequestCount = 200 }],
        },
        new("a burst that begins when the hours of a reported one end alerts")
        {
            IsOfOneRun = true,
            Given =
            [
                SignIn.Inbound(by: Gina, ago: 2.Days),
                .. GraphCall.Repeated(200, Gina, "/users", ago: 130.Minutes), .. GraphCall.Repeated(150, Gina, "/users", ago: 65.Minutes), .. GraphCall.Repeated(60, Gina, "/users", ago: 10.Minutes),
            ],
            Expect = [Alert(Gina, 65.Minutes) with { Categories = Sample.List("users"), RequestCount = 210, LastSeen = Sample.Ago(10.Minutes) }],
        },
        new("a guest comes from the tenant that some sign-ins name, though others name none")
        {
            Given = [SignIn.Inbound(by: Gina), SignIn.Inbound(by: Gina, ago: 1.Hours) with { HomeTenantId = Tenants.Home.ToString() }, .. GraphCall.Repeated(200, Gina, "/devices")],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("devices"), RequestCount = 200 }],
        },
        Quiet("a little less of everything stays quiet", [SignIn.Inbound(by: Gina), .. GraphCall.Repeated(131, Gina, "/users"), .. GraphCall.Repeated(19, Gina, "/groups"), .. GraphCall.OfEach(49, Gina, "/users")]),
        Quiet(
            "the same objects twice and another category stay quiet",
            [SignIn.Inbound(by: Gina), .. GraphCall.OfEach(30, Gina, "/users"), .. GraphCall.OfEach(30, Gina, "/users", ago: 10.Minutes), .. GraphCall.Repeated(20, Gina, "/policies")]),
        Quiet("the same objects twice stay quiet", [SignIn.Inbound(by: Gina), .. GraphCall.OfEach(30, Gina, "/users"), .. GraphCall.OfEach(30, Gina, "/users", ago: 10.Minutes)]),
        Quiet(
            "two categories that an earlier run has reported stay quiet, also when the log repeats them",
            [SignIn.Inbound(by: Gina), .. TwentyEach(70.Minutes), .. TwentyEach(70.Minutes).Select(read => read with { IngestedAt = Sample.Ago(10.Minutes) }), GraphCall.Get(Gina, "/users")]),
        Quiet("a guest who has become a member stays quiet", [Identity.Of(Alice) with { UserType = "Guest", TimeGenerated = Sample.Ago(3.Days) }, Identity.Of(Alice), .. UsersAndGroups(Alice)]),
        Quiet("requests of nobody stay quiet", [SignIn.Inbound(by: Gina) with { UserId = Values.AccountIds.Nobody }, .. UsersAndGroups(Gina).Select(read => read with { UserId = Values.AccountIds.Nobody })]),
        Quiet("requests that arrive hours late stay quiet", [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina).Select(read => read with { TimeGenerated = Sample.Ago(5.Hours), IngestedAt = Sample.Ago(10.Minutes) })]),
        Quiet("changes stay quiet", [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina).Select(read => read with { RequestMethod = "PATCH" })]),
        Quiet("answers beside success stay quiet", [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina).Select((read, number) => read with { ResponseStatusCode = number % 2 == 0 ? 199 : 300 })]),
        Quiet(
            "sites, searches of mail and the user's own groups stay quiet",
            [SignIn.Inbound(by: Gina), .. GraphCall.OfEach(60, Gina, "/sites"), .. GraphCall.Repeated(200, Gina, "/me/messages?$search=x"), .. GraphCall.Repeated(200, Gina, "/me/memberOf")]),
        new("an exempt application stays quiet")
        {
            Given = [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina)],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", Values.AppIds.GraphPowerShell)],
            Expect = [],
        },
        Quiet("a burst that an earlier run has reported stays quiet", [SignIn.Inbound(by: Gina), .. GraphCall.Repeated(250, Gina, "/users", ago: 70.Minutes), GraphCall.Get(Gina, "/users")]),
        Quiet("the same requests over several hours stay quiet", [SignIn.Inbound(by: Gina), .. Enumerable.Range(0, 250).Select(number => GraphCall.Get(Gina, "/users", number, ago: TimeSpan.FromSeconds(300 + (30 * number))))]),
        Quiet("a member of ours who does the same stays quiet", [Identity.Of(Alice), SignIn.Internal(by: Alice), .. UsersAndGroups(Alice)]),
        Quiet("a user of ours who is a guest elsewhere stays quiet", [SignIn.Outbound(by: Alice, to: Tenants.Partner), .. UsersAndGroups(Alice)]),
        Quiet(
            "the look-ups of Teams stay quiet",
            [SignIn.Inbound(by: Gina), .. GraphCall.OfEach(80, Gina, "/users").Select(read => read with { AppId = "1fec8e78-bce4-4aaf-ab1b-5451cc387264" })]),
        Quiet(
            "an application that acts on its own stays quiet",
            [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina).Select(read => read with { UserId = null, ServicePrincipalId = "cccccccc-cccc-4ccc-8ccc-cccccccccc01" })]),
        Quiet(
            "mail and the user's own account stay quiet",
            [
                SignIn.Inbound(by: Gina),
                .. GraphCall.Repeated(200, Gina, "/me/messages").Select(read => read with { RequestMethod = "POST" }),
                .. GraphCall.Repeated(200, Gina, "/me"),
            ]),
        Quiet("requests without address stay quiet", [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina).Select(read => read with { RequestUri = null })]),
        Quiet("requests that fail stay quiet", [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina).Select(read => read with { ResponseStatusCode = 404 })]),
        new("an exempt user stays quiet")
        {
            Given = [SignIn.Inbound(by: Gina), .. UsersAndGroups(Gina)],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Gina.Id)],
            Expect = [],
        },
    ];

    private static Row TwoCategories => Alert(Gina, 30.Minutes) with
    {
        Categories = Sample.List("groups", "users"),
        RequestCount = 180,
        DistinctObjects = 60,
        Severity = "High",
    };

    private static IEnumerable<MicrosoftGraphActivityLogs> UsersAndGroups(Person by) =>
        [.. GraphCall.Repeated(120, by, "/users?$top=999", 30.Minutes), .. GraphCall.OfEach(60, by, "/groups", "/members", 30.Minutes)];

    private static IEnumerable<MicrosoftGraphActivityLogs> TwentyEach(TimeSpan ago) => [.. GraphCall.Repeated(20, Gina, "/users", ago), .. GraphCall.Repeated(20, Gina, "/groups", ago)];

    /// <summary>What an earlier run has reported happens again.</summary>
    private static Scenario<Row> Again(string name, IEnumerable<MicrosoftGraphActivityLogs> earlier, IEnumerable<MicrosoftGraphActivityLogs> now, Row expected) =>
        new(name) { IsOfOneRun = true, Given = [SignIn.Inbound(by: Gina, ago: 2.Days), .. earlier, .. now], Expect = [expected] };

    /// <summary>Something that happened soon after what an earlier run has reported, and that the log brings only now.</summary>
    private static Scenario<Row> LateAgain(string name, IEnumerable<MicrosoftGraphActivityLogs> earlier, IEnumerable<MicrosoftGraphActivityLogs> late, params IReadOnlyList<Row> expected) =>
        new(name) { IsOfOneRun = true, Given = [SignIn.Inbound(by: Gina, ago: 2.Days), .. earlier, .. late.Select(read => read with { IngestedAt = Sample.Ago(10.Minutes) })], Expect = expected };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>A user's requests at one time.</summary>
    private static Row Alert(Person user, TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        IPAddress: SignIn.Address,
        ExternalTenantId: user.Home.ToString(),
        Categories: Sample.List(),
        RequestCount: 0,
        DistinctObjects: 0,
        Denied403: 0,
        AppIds: Sample.List(Values.AppIds.GraphPowerShell),
        IPAddresses: Sample.List(SignIn.Address),
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago),
        Severity: "Medium");
}
