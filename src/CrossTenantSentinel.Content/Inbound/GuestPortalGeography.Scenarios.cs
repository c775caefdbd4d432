using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Inbound;

public static partial class GuestPortalGeography
{
    private static IReadOnlyList<Scenario<Row>> Scenarios =>
    [
        new("a guest in one country and then in another makes two points, the second one new")
        {
            Given = [Portal(SignIn.Inbound(by: Gina, ago: 3.Days)), InRio(Portal(SignIn.Inbound(by: Gina, ago: 1.Hours)))],
            Expect = [Rio(Gina, 1.Hours) with { NewCountry = true, NewCountryUsers = Sample.List(Gina.UserPrincipalName) }, Utrecht(Gina, 3.Days)],
        },
        new("coordinates that are texts are read, in the non-interactive table too")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Gina, ago: 2.Hours)) with { LocationDetails = Place("NL", "Utrecht", "52.09", "5.12") },
                SignIn.NonInteractive(Portal(SignIn.Inbound(by: Gina, ago: 1.Hours)) with { LocationDetails = Place("NL", "Utrecht", "52.08", "5.14") }),
            ],
            Expect = [Utrecht(Gina, 2.Hours) with { TimeGenerated = Sample.Ago(1.Hours), SignIns = 2, LastSeen = Sample.Ago(1.Hours) }],
        },
        new("sign-ins without coordinates, or at 0/0, make no point, and are counted")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Gina, ago: 5.Hours)),
                Portal(SignIn.Inbound(by: Gina, ago: 4.Hours)) with { LocationDetails = Dynamic.Of(new { city = "Utrecht", countryOrRegion = "NL" }) },
                Portal(SignIn.Inbound(by: Gina, ago: 3.Hours)) with { LocationDetails = null },
                Portal(SignIn.Inbound(by: Gina, ago: 2.Hours)) with { LocationDetails = Place("NL", "", 0, 0) },
                Portal(SignIn.Inbound(by: Gina, ago: 1.Hours)) with { LocationDetails = Place("NL", "", "unknown", "") },
            ],
            Expect = [Utrecht(Gina, 5.Hours) with { WithoutCoordinates = 4 }],
        },
        new("users of one town make one point with their tenants and the highest risk")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Gina, ago: 5.Hours)),
                SignIn.Inbound(by: Mal, ago: 4.Hours) with { AppId = AppIds.AzureCli, RiskLevelDuringSignIn = "medium" },
                Portal(SignIn.Inbound(by: Otto, ago: 3.Hours)) with { HomeTenantId = Tenants.Home.ToString() },
            ],
            Expect =
            [
                Utrecht(Otto, 5.Hours) with
                {
                    TimeGenerated = Sample.Ago(3.Hours),
                    SignIns = 3,
                    Users = 3,
                    ExternalTenants = 2,
                    MaxRisk = "medium",
                    LastSeen = Sample.Ago(3.Hours),
                },
            ],
        },
        new("a place on the equator or the prime meridian is a place")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)) with { Location = "GB", LocationDetails = Place("GB", "Greenwich", 51.48, 0) }],
            Expect = [Utrecht(Gina, 5.Minutes) with { Country = "GB", City = "Greenwich", Latitude = 51.5, Longitude = 0 }],
        },
        new("a sign-in without the time of its creation is placed by the time of its row")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)) with { CreatedDateTime = null }],
            Expect = [Utrecht(Gina, 5.Minutes)],
        },
        new("the pole at the date line is a place, what lies beyond is none")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Gina)) with { LocationDetails = Place("NL", "Utrecht", -90, 180) },
                Portal(SignIn.Inbound(by: Gina, ago: 2.Hours)) with { LocationDetails = Place("NL", "", 90.5, 5.12) },
                Portal(SignIn.Inbound(by: Gina, ago: 3.Hours)) with { LocationDetails = Place("NL", "", 52.09, -180.5) },
            ],
            Expect = [Utrecht(Gina, 5.Minutes) with { Latitude = -90, Longitude = 180, WithoutCoordinates = 2 }],
        },
        new("a point on the equator is a point, and half a place is none")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Gina)) with { LocationDetails = Place("NL", "Sea", 0.0, 5.12) },
                Portal(SignIn.Inbound(by: Gina, ago: 2.Hours)) with { LocationDetails = Place("NL", "", "unknown", "5.12") },
                Portal(SignIn.Inbound(by: Gina, ago: 3.Hours)) with { LocationDetails = Place("NL", "", "52.09", "unknown") },
            ],
            Expect = [Utrecht(Gina, 5.Minutes) with { City = "Sea", Latitude = 0, WithoutCoordinates = 2 }],
        },
        new("a country is the same in small letters, and an unknown one is not new")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Gina, ago: 3.Hours)), Portal(SignIn.Inbound(by: Gina, ago: 2.Hours)) with { Location = "nl", LocationDetails = Place("nl", "Utrecht", 52.09, 5.12) },
                Portal(SignIn.Inbound(by: Mal, ago: 1.Hours)) with { Location = "", LocationDetails = Place("", "Rio de Janeiro", -22.91, -43.17) },
            ],
            Expect =
            [
                Utrecht(Gina, 3.Hours) with { TimeGenerated = Sample.Ago(2.Hours), SignIns = 2, LastSeen = Sample.Ago(2.Hours) },
                Rio(Mal, 1.Hours) with { Country = "unknown" },
            ],
        },
        Quiet("sign-ins before the days in question make no point", Portal(SignIn.Inbound(by: Gina, ago: 31.Days))),
        Quiet("a sign-in with no coordinates at all makes no point", Portal(SignIn.Inbound(by: Gina)) with { LocationDetails = null }),
        Quiet("a sign-in that fails makes no point", Portal(SignIn.Inbound(by: Gina)) with { ResultType = "53003" }),
        Quiet("an ordinary application makes no point", SignIn.Inbound(by: Gina)),
        Quiet("a user of ours in another tenant's portal makes no point", Portal(SignIn.Outbound(by: Alice, to: Tenants.Partner))),
    ];

    private static SigninLogs Portal(SigninLogs signIn) => signIn with { AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal" };

    private static SigninLogs InRio(SigninLogs signIn) => signIn with { Location = "BR", LocationDetails = Place("BR", "Rio de Janeiro", -22.91, -43.17) };

    private static Dynamic Place<T>(string country, string city, T latitude, T longitude) =>
        Dynamic.Of(new { city, countryOrRegion = country, geoCoordinates = new { latitude, longitude } });

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>A user's single sign-in in Utrecht.</summary>
    private static Row Utrecht(Person user, TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        Country: "NL",
        City: "Utrecht",
        Latitude: 52.1,
        Longitude: 5.1,
        SignIns: 1,
        Users: 1,
        ExternalTenants: 1,
        MaxRisk: "none",
        NewCountry: false,
        NewCountryUsers: Sample.List(),
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        IPAddress: SignIn.Address,
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago),
        WithoutCoordinates: 0);

    private static Row Rio(Person user, TimeSpan ago) => Utrecht(user, ago) with { Country = "BR", City = "Rio de Janeiro", Latitude = -22.9, Longitude = -43.2 };
}
