using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Inbound;

public static partial class GuestGraphEnumeration
{
    /// <summary>Which paths are reads of the directory, and which objects and categories they are about.</summary>
    private static IReadOnlyList<Scenario<Row>> PathScenarios =>
    [
        new("objects looked up by another key than their id count")
        {
            Given =
            [
                SignIn.Inbound(by: Gina), .. GraphCall.OfEach(50, Gina, "/servicePrincipals").Select(ByKey("appId")), .. GraphCall.OfEach(5, Gina, "/devices").Select(ByKey("deviceId")),
            ],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("look-ups"), RequestCount = 55, DistinctObjects = 55 }],
        },
        new("a name is one object, however its sign is written")
        {
            Given =
            [
                SignIn.Inbound(by: Gina),
                .. Enumerable.Range(0, 50).SelectMany(number => GraphCall.Repeated(1, Gina, $"/users/u{number}@contoso.com").Concat(GraphCall.Repeated(1, Gina, $"/users/u{number}%40contoso.com"))),
            ],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("look-ups"), RequestCount = 100, DistinctObjects = 50 }],
        },
        new("two categories earlier in the hour go before more requests of one later")
        {
            IsOfOneRun = true,
            Given =
            [
                SignIn.Inbound(by: Gina), .. GraphCall.Repeated(20, Gina, "/policies/authorizationPolicy", 63.Minutes), .. GraphCall.Repeated(20, Gina, "/users", 58.Minutes),
                .. GraphCall.Repeated(200, Gina, "/users?$top=5", 3.Minutes),
            ],
            Expect =
            [
                Alert(Gina, 63.Minutes) with { Categories = Sample.List("policies", "users"), RequestCount = 40, LastSeen = Sample.Ago(58.Minutes), Severity = "High" },
            ],
        },
        Quiet(
            "what guests read of themselves stays quiet",
            [
                SignIn.Inbound(by: Gina), .. GraphCall.Repeated(200, Gina, $"/users/{Gina.Id.ToUpperInvariant()}/memberOf"), .. GraphCall.Repeated(200, Gina, $"/users/{Gina.UserPrincipalName}/memberOf"),
                .. GraphCall.Repeated(200, Gina, $"/users('{Gina.Id}')/transitiveMemberOf"),
            ]),
        Quiet(
            "content of groups and users is no directory",
            [
                SignIn.Inbound(by: Gina), .. GraphCall.Repeated(200, Gina, $"/groups/{Sample.Id("group")}/drive/items"), .. GraphCall.Repeated(200, Gina, $"/groups/{Sample.Id("group")}/sites/s-1/lists"),
                .. GraphCall.OfEach(200, Gina, "/users", "/photo/$value"), .. GraphCall.OfEach(200, Gina, "/users", "/messages"),
            ]),
        new("a guest without a name counts")
        {
            Given = [SignIn.Inbound(by: Gina) with { UserPrincipalName = "" }, .. GraphCall.Repeated(200, Gina, "/users")],
            Expect = [Alert(Gina, 5.Minutes) with { UserPrincipalName = "", AccountName = "", AccountDomain = "", Categories = Sample.List("users"), RequestCount = 200 }],
        },
        new("filters within a group, of roles and of applications' groups are no sweeps")
        {
            Given =
            [
                SignIn.Inbound(by: Gina), .. GraphCall.OfEach(20, Gina, "/groups", "/members?$filter=x"), .. GraphCall.Repeated(10, Gina, "/directoryRoleTemplates?$filter=x"),
                .. GraphCall.Repeated(10, Gina, "/DirectoryRoles?$filter=x"), .. GraphCall.OfEach(20, Gina, "/servicePrincipals", "/memberOf"),
            ],
            Expect = [Alert(Gina, 5.Minutes) with { Categories = Sample.List("applications", "groups", "roles"), RequestCount = 60, DistinctObjects = 40, Severity = "High" }],
        },
    ];

    /// <summary>The same read with the id as the named key in brackets.</summary>
    private static Func<MicrosoftGraphActivityLogs, MicrosoftGraphActivityLogs> ByKey(string key) =>
        read => read with { RequestUri = $"{read.RequestUri![..read.RequestUri!.LastIndexOf('/')]}({key}='{read.RequestUri[(read.RequestUri.LastIndexOf('/') + 1)..]}')" };
}
