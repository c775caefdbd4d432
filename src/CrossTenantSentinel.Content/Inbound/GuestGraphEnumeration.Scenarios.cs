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
                .. GraphCall.Repeated(20, Gina, "//users").Select(read => read with { RequestUri = "HTTPS://graph.microsoft.com/beta//Users" }),
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
        Quiet("a burst that an earlier run has reported stays quiet", [SignIn.Inbound(by: Gina), .. GraphCall.Repeated(250, Gina, "/users", ago: 70.Minutes), GraphCall.Get(Gina, "/users")]),
        Quiet("the same requests over several hours stay quiet", [SignIn.Inbound(by: Gina), .. Enumerable.Range(0, 180).Select(number => GraphCall.Get(Gina, "/users", ago: (5 + number).Minutes))]),
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
