using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Inbound;

public static partial class GuestDeniedApps
{
    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest whom three applications deny within twenty minutes alerts")
        {
            Given = [Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam],
            Alerts =
            [
                new()
                {
                    Title = "External user gina@fabrikam.com denied by 3 applications",
                    Description = "3 applications denied access to gina@fabrikam.com of Fabrikam within a short time.",
                    Severity = AlertSeverity.Medium,
                    Entities = [$"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantName"] = "Fabrikam",
                        ["TenantRelationship"] = "partner",
                        ["AppCount"] = "3",
                        ["Apps"] = """["App 1","App 2","App 3"]""",
                        ["Codes"] = """["50105"]""",
                    },
                    Events = 1,
                },
            ],
        },
        new("denials by policy and by assignment count together")
        {
            Given =
            [
                Denied(Gina, 1, 40.Minutes) with { ResultType = "53003" }, SignIn.NonInteractive(Denied(Gina, 2, 30.Minutes) with { ResultType = "53003" }),
                Denied(Gina, 3, 20.Minutes), Denied(Gina, 4, 10.Minutes),
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Fabrikam with
                {
                    TimeGenerated = Sample.Ago(40.Minutes),
                    AppCount = 4,
                    Apps = Sample.List("App 1", "App 2", "App 3", "App 4"),
                    Codes = Sample.List("50105", "53003"),
                    Denials = 4,
                    FirstSeen = Sample.Ago(40.Minutes),
                },
            ],
        },
        new("one client that three resources deny counts, and so does a guest without an Entra home")
        {
            Given = [.. Enumerable.Range(1, 3).Select(number => Denied(Otto, 1, (number * 10).Minutes) with { HomeTenantId = Tenants.Home.ToString(), ResourceIdentity = AppId(90 + number) })],
            Expect =
            [
                Alert(Otto) with
                {
                    ExternalTenantId = "",
                    ExternalTenantName = Otto.Domain,
                    TenantRelationship = "unknown",
                    Direction = "inboundNonEntra",
                    Apps = Sample.List("App 1"),
                },
            ],
        },
        new("a burst across two runs alerts in the run that completes it")
        {
            Given = [Denied(Gina, 1, 80.Minutes), Denied(Gina, 2, 70.Minutes), Denied(Gina, 3, 30.Minutes)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { TimeGenerated = Sample.Ago(80.Minutes), FirstSeen = Sample.Ago(80.Minutes), LastSeen = Sample.Ago(30.Minutes) }],
        },
        new("denials that arrive late count in the run after their arrival")
        {
            Given = [Late(Denied(Gina, 1, 100.Minutes)), Late(Denied(Gina, 2, 90.Minutes)), Late(Denied(Gina, 3, 80.Minutes))],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { TimeGenerated = Sample.Ago(100.Minutes), FirstSeen = Sample.Ago(100.Minutes), LastSeen = Sample.Ago(80.Minutes) }],
        },
        new("an application that lets the user in does not count, the others do")
        {
            Given =
            [
                Denied(Gina, 1, 40.Minutes), Denied(Gina, 1, 35.Minutes) with { ResultType = ResultCodes.Success },
                Denied(Gina, 2, 30.Minutes), Denied(Gina, 3, 20.Minutes), Denied(Gina, 4, 10.Minutes),
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { Apps = Sample.List("App 2", "App 3", "App 4") }],
        },
        new("an application that let the user in long before counts, and so does one that only asks for consent afterwards")
        {
            Given =
            [
                Denied(Gina, 1, 120.Minutes) with { ResultType = ResultCodes.Success }, Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes),
                Denied(Gina, 3, 5.Minutes) with { ResultType = "65001" },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam],
        },
        new("one application that denies again and again is one")
        {
            Given = [Denied(Gina, 1, 75.Minutes), Denied(Gina, 1, 73.Minutes), Denied(Gina, 1, 71.Minutes), Denied(Gina, 2, 30.Minutes), Denied(Gina, 3, 20.Minutes)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { TimeGenerated = Sample.Ago(75.Minutes), FirstSeen = Sample.Ago(75.Minutes), LastSeen = Sample.Ago(20.Minutes), Denials = 5 }],
        },
        new("an exempt application does not count")
        {
            Given = [Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes)],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppId(1))],
            Expect = [],
        },
        Quiet("two denials and a success stay quiet", Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes) with { ResultType = ResultCodes.Success }),
        Quiet(
            "one application again and again after a burst that an earlier run has reported stays quiet",
            [.. Enumerable.Range(1, 3).Select(number => Denied(Gina, number, (70 + number).Minutes)), Denied(Gina, 1, 50.Minutes), Denied(Gina, 1, 45.Minutes), Denied(Gina, 1, 40.Minutes)]),
        Quiet("a burst that an earlier run has reported stays quiet", [.. Enumerable.Range(1, 3).Select(number => Denied(Gina, number, (70 + number).Minutes)), Denied(Gina, 1, 20.Minutes)]),
        Quiet("one more application after a burst that an earlier run has reported stays quiet", [.. Enumerable.Range(1, 3).Select(number => Denied(Gina, number, (70 + number).Minutes)), Denied(Gina, 4, 50.Minutes)]),
        new("a burst that happens again alerts again")
        {
            Given = [.. Enumerable.Range(1, 3).Select(number => Denied(Gina, 10 + number, (70 + number).Minutes)), Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam],
        },
        new("denials that waited for the user until after the last run are new")
        {
            IsOfOneRun = true,
            Given = [.. Enumerable.Range(1, 3).SelectMany(number => SignIn.Interrupted(Denied(Gina, number, (74 - number).Minutes), until: 40.Minutes))],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { TimeGenerated = Sample.Ago(73.Minutes), FirstSeen = Sample.Ago(73.Minutes), LastSeen = Sample.Ago(71.Minutes) }],
        },
        new("two resources of one application and another application whose resource is not logged are three")
        {
            Given =
            [
                Denied(Gina, 1, 30.Minutes) with { ResourceIdentity = AppId(91) }, Denied(Gina, 1, 20.Minutes) with { ResourceIdentity = AppId(92) },
                Denied(Gina, 2, 10.Minutes) with { ResourceIdentity = "" },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { Apps = Sample.List("App 1", "App 2") }],
        },
        new("an application that lets the user in to a resource that is not logged does not count, from an exempt address neither")
        {
            Given =
            [
                Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes) with { ResourceIdentity = AppId(93) },
                Denied(Gina, 3, 5.Minutes) with { ResourceIdentity = null, ResultType = ResultCodes.Success, IPAddress = "198.51.100.7" },
            ],
            Watchlists = [Lists.Exemption(tenant, Slug, "ip", "198.51.100.7")],
            Expect = [],
        },
        new("an application that lets the user in to another resource counts")
        {
            Given =
            [
                Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes) with { ResourceIdentity = AppId(93) },
                Denied(Gina, 3, 5.Minutes) with { ResourceIdentity = AppId(94), ResultType = ResultCodes.Success },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam],
        },
        Quiet(
            "an application that let the user in long before and lets in shortly after does not count",
            Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes) with { ResourceIdentity = AppId(93) },
            Denied(Gina, 3, 150.Minutes) with { ResourceIdentity = null, ResultType = ResultCodes.Success }, Denied(Gina, 3, 5.Minutes) with { ResourceIdentity = null, ResultType = ResultCodes.Success }),
        Quiet(
            "a denial of which the log makes a success is none",
            Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes), Denied(Gina, 3, 10.Minutes) with { ResultType = ResultCodes.Success, IngestedAt = Sample.Ago(2.Minutes) }),
        new("an exempt domain stays quiet")
        {
            Given = [Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes)],
            Watchlists = [Lists.Exemption(tenant, Slug, "domain", Gina.Domain)],
            Expect = [],
        },
        new("the address is that of the last denial")
        {
            Given = [Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes) with { IPAddress = "198.51.100.7" }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { IPAddress = "198.51.100.7", IPAddresses = Sample.List("198.51.100.7", SignIn.Address) }],
        },
        new("a denial whose resource is not logged is of no third resource, so that an earlier run had nothing to report")
        {
            Given = [.. OfTwoResources(75.Minutes), Denied(Gina, 3, 30.Minutes)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { TimeGenerated = Sample.Ago(75.Minutes), FirstSeen = Sample.Ago(75.Minutes), LastSeen = Sample.Ago(30.Minutes), Denials = 4 }],
        },
        Quiet("denials of two resources and of one that is not logged stay quiet", [.. OfTwoResources(30.Minutes)]),
        Quiet(
            "two resources and one that is not logged are no burst again",
            [.. Enumerable.Range(1, 3).Select(number => Denied(Gina, 10 + number, (70 + number).Minutes)), .. OfTwoResources(30.Minutes)]),
        Quiet(
            "an application that let the user in long before and shortly before does not count",
            Denied(Gina, 1, 120.Minutes) with { ResultType = ResultCodes.Success }, Denied(Gina, 1, 35.Minutes) with { ResultType = ResultCodes.Success },
            Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes)),
        Quiet(
            "two spellings of an application's name are one application",
            Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes) with { AppId = null, AppDisplayName = "Contoso Portal" }, Denied(Gina, 3, 10.Minutes) with { AppId = null, AppDisplayName = "CONTOSO portal" }),
        Quiet("denials of nobody stay quiet", [.. Enumerable.Range(1, 3).Select(number => Denied(Gina, number, (number * 10).Minutes) with { UserId = "", UserPrincipalName = "" })]),
        Quiet("three denials of one application stay quiet", Denied(Gina, 1, 30.Minutes), Denied(Gina, 1, 20.Minutes), Denied(Gina, 1, 10.Minutes)),
        Quiet(
            "an application that lets the user in after a denial does not count",
            Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes), Denied(Gina, 3, 5.Minutes) with { ResultType = ResultCodes.Success }),
        Quiet(
            "a member of ours stays quiet",
            [.. Enumerable.Range(1, 3).Select(number => Named(SignIn.Internal(by: Alice, ago: (number * 10).Minutes), number) with { ResultType = "50105" })]),
        Quiet("three applications over three hours stay quiet", Denied(Gina, 1, 170.Minutes), Denied(Gina, 2, 90.Minutes), Denied(Gina, 3, 10.Minutes)),
        Quiet(
            "nameless applications count as one",
            [.. Enumerable.Range(1, 3).Select(number => Denied(Gina, number, (number * 10).Minutes) with { AppId = null, AppDisplayName = null, ResourceIdentity = null })]),
        Quiet(
            "a user of ours whom another tenant's applications deny stays quiet",
            [.. Enumerable.Range(1, 3).Select(number => Named(SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: (number * 10).Minutes), number) with { ResultType = "50105" })]),
        Quiet("a prompt for consent stays quiet", [.. Enumerable.Range(1, 3).Select(number => Denied(Gina, number, (number * 10).Minutes) with { ResultType = "65001" })]),
        new("an exempt user stays quiet")
        {
            Given = [Denied(Gina, 1, 30.Minutes), Denied(Gina, 2, 20.Minutes), Denied(Gina, 3, 10.Minutes)],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Gina.UserPrincipalName)],
            Expect = [],
        },
    ];

    private static SigninLogs Denied(Person by, int app, TimeSpan ago) => Named(SignIn.Inbound(by, ago), app) with { ResultType = "50105" };

    /// <summary>Denials of two applications with a resource each, and one whose resource the log does not name.</summary>
    private static SigninLogs[] OfTwoResources(TimeSpan ago) =>
    [
        Denied(Gina, 1, ago) with { ResourceIdentity = AppId(91) },
        Denied(Gina, 2, ago - 2.Minutes) with { ResourceIdentity = AppId(92) },
        Denied(Gina, 1, ago - 4.Minutes) with { ResourceIdentity = null },
    ];

    private static SigninLogs Late(SigninLogs signIn) => signIn with { IngestedAt = Sample.Ago(20.Minutes) };

    private static SigninLogs Named(SigninLogs signIn, int app) => signIn with { AppId = AppId(app), AppDisplayName = $"App {app}" };

    private static string AppId(int app) => $"cccccccc-cccc-4ccc-8ccc-cccccccccc{app:D2}";

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Row Fabrikam => Alert(Gina) with { ExternalTenantName = "Fabrikam", TenantRelationship = "partner" };

    /// <summary>Denials of three applications, ten minutes apart.</summary>
    private static Row Alert(Person user) => new(
        TimeGenerated: Sample.Ago(30.Minutes),
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        IPAddress: SignIn.Address,
        ExternalTenantId: user.Home.ToString(),
        ExternalTenantName: user.Home.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "inbound",
        AppCount: 3,
        Apps: Sample.List("App 1", "App 2", "App 3"),
        Codes: Sample.List("50105"),
        IPAddresses: Sample.List(SignIn.Address),
        Denials: 3,
        FirstSeen: Sample.Ago(30.Minutes),
        LastSeen: Sample.Ago(10.Minutes));
}
