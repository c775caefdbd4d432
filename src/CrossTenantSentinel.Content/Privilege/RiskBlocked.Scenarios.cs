using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Privilege;

public static partial class RiskBlocked
{
    private static SigninLogs BlockedTech => SignIn.Inbound(by: Tess) with { CrossTenantAccessType = "serviceProvider", ResultType = "530034" };

    private static SigninLogs BlockedGina => SignIn.Inbound(by: Gina) with { ResultType = "53011" };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a delegated administrator at risk at home alerts with high severity")
        {
            Given = [BlockedTech],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp)],
            Expect = [Delegated(Tess)],
            Alerts =
            [
                new()
                {
                    Title = "Sign-in of tess@msp.example from Example Managed Services blocked because of risk",
                    Description = "tess@msp.example was blocked because of suspicious activity of a delegated administrator in the home tenant. "
                        + "Other users of the home tenant active here in the last day: 0.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = tess, UPNSuffix = msp.example, AadUserId = {Tess.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.ServiceProvider.ToString(),
                        ["TenantRelationship"] = "serviceProvider",
                        ["Direction"] = "inbound",
                        ["Code"] = "530034",
                        ["PartnerUsersActive"] = "0",
                        ["Blocks"] = "1",
                    },
                    Events = 1,
                },
            ],
        },
        new("a delegated administrator without user id alerts")
        {
            Given = [BlockedTech with { UserId = AccountIds.Nobody }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp)],
            Expect = [Delegated(Tess) with { UserId = "" }],
        },
        new("a guest at risk at home alerts, and colleagues who are active here are counted")
        {
            Given =
            [
                BlockedGina, SignIn.Inbound(by: Gina, ago: 3.Hours),
                SignIn.Inbound(by: Colleague, ago: 3.Hours), SignIn.Inbound(by: Colleague, ago: 4.Hours), SignIn.Inbound(by: Mal, ago: 3.Hours),
            ],
            Expect = [Blocked(Gina) with { PartnerUsersActive = 1 }],
        },
        new("a policy's block of a risky sign-in alerts")
        {
            Given = [BlockedGina with { ResultType = "53003", RiskLevelDuringSignIn = "High" }],
            Expect = [Blocked(Gina) with { Code = "53003", Meaning = "a risky sign-in here", RiskLevel = "high" }],
        },
        new("risk that arrives with a later version alerts once")
        {
            Given =
            [
                BlockedGina with { ResultType = "50053", TimeGenerated = Sample.Ago(2.Hours) },
                BlockedGina with { ResultType = "50053", TimeGenerated = Sample.Ago(30.Minutes), RiskLevelAggregated = "medium" },
            ],
            Expect = [Blocked(Gina) with { TimeGenerated = Sample.Ago(30.Minutes), Code = "50053", Meaning = "a risky sign-in here", RiskLevel = "medium" }],
        },
        new("several blocks of a user make one alert")
        {
            Given =
            [
                BlockedGina,
                SignIn.NonInteractive(SignIn.Inbound(by: Gina, ago: 30.Minutes) with { ResultType = "53011", IPAddress = "198.51.100.7", UserPrincipalName = "GINA@fabrikam.com" }),
            ],
            Expect = [Blocked(Gina) with { TimeGenerated = Sample.Ago(30.Minutes), FirstSeen = Sample.Ago(30.Minutes), Blocks = 2, IPAddresses = Sample.List("198.51.100.7", SignIn.Address) }],
        },
        new("a block that arrives two hours late alerts")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 125.Minutes) with { ResultType = "53011", IngestedAt = Sample.Ago(5.Minutes) }],
            Expect = [Blocked(Gina) with { TimeGenerated = Sample.Ago(125.Minutes), FirstSeen = Sample.Ago(125.Minutes), LastSeen = Sample.Ago(125.Minutes) }],
        },
        new("other users of personal accounts say nothing of each other")
        {
            Given = [SignIn.Inbound(by: Otto) with { ResultType = "53011" }, SignIn.Inbound(by: Ola, ago: 2.Hours)],
            Expect = [Blocked(Otto)],
        },
        new("low risk is known risk")
        {
            Given = [BlockedGina with { ResultType = "53003", RiskLevelDuringSignIn = "low" }],
            Expect = [Blocked(Gina) with { Code = "53003", Meaning = "a risky sign-in here", RiskLevel = "low" }],
        },
        new("a user without name is called by the id, and colleagues who fail or are blocked are not active")
        {
            Given = [BlockedGina with { UserPrincipalName = "" }, SignIn.Inbound(by: Colleague, ago: 3.Hours) with { ResultType = "50126" }, SignIn.Inbound(by: Colleague, ago: 2.Hours) with { ResultType = "53011" }],
            Expect = [Blocked(Gina) with { UserPrincipalName = Gina.Id, AccountName = "", AccountDomain = "" }],
        },
        new("of several blocks the highest risk counts")
        {
            Given = [BlockedGina, SignIn.Inbound(by: Gina, ago: 30.Minutes) with { ResultType = "53011", RiskLevelDuringSignIn = "high" }],
            Expect = [Blocked(Gina) with { TimeGenerated = Sample.Ago(30.Minutes), FirstSeen = Sample.Ago(30.Minutes), Blocks = 2, RiskLevel = "high" }],
        },
        new("an exempt application stays quiet") { Given = [BlockedGina], Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)], Expect = [] },
        new("a user without name is no other user of the home tenant")
        {
            Given = [BlockedGina with { UserPrincipalName = "" }, SignIn.Inbound(by: Gina, ago: 3.Hours)],
            Expect = [Blocked(Gina) with { UserPrincipalName = Gina.Id, AccountName = "", AccountDomain = "" }],
        },
        new("a user without object id is no other user of the home tenant")
        {
            Given = [BlockedGina with { UserId = AccountIds.Nobody }, SignIn.Inbound(by: Gina, ago: 3.Hours)],
            Expect = [Blocked(Gina)],
        },
        new("blocks of a user with and without object id make one alert")
        {
            Given = [BlockedGina with { UserId = AccountIds.Nobody }, SignIn.Inbound(by: Gina, ago: 30.Minutes) with { ResultType = "53011" }],
            Expect = [Blocked(Gina) with { TimeGenerated = Sample.Ago(30.Minutes), FirstSeen = Sample.Ago(30.Minutes), Blocks = 2 }],
        },
        new("blocks of a user with and without a name make one alert, with the name")
        {
            Given = [BlockedGina with { UserPrincipalName = "" }, SignIn.Inbound(by: Gina, ago: 30.Minutes) with { ResultType = "53011" }],
            Expect = [Blocked(Gina) with { TimeGenerated = Sample.Ago(30.Minutes), FirstSeen = Sample.Ago(30.Minutes), Blocks = 2 }],
        },
        Quiet(
            "a policy's block of which the log takes the risk back stays quiet",
            BlockedGina with { ResultType = "53003", RiskLevelDuringSignIn = "medium" }, BlockedGina with { ResultType = "53003", IngestedAt = Sample.Ago(3.Minutes) }),
        Quiet("a wrong password of a user at risk stays quiet", BlockedGina with { ResultType = "50126", RiskLevelDuringSignIn = "high" }),
        Quiet("a block that the log takes back stays quiet", BlockedGina, SignIn.Inbound(by: Gina) with { IngestedAt = Sample.Ago(3.Minutes) }),
        Quiet("a block of our own user abroad stays quiet", SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResultType = "53011" }),
        Quiet("a policy's block without risk stays quiet", BlockedGina with { ResultType = "53003" }),
        Quiet("a policy's block with hidden risk stays quiet", BlockedGina with { ResultType = "53003", RiskLevelAggregated = "hidden", RiskLevelDuringSignIn = "" }),
        Quiet("a code that only begins like one of these stays quiet", BlockedGina with { ResultType = "530341" }),
        Quiet("a row without result stays quiet", BlockedGina with { ResultType = null }),
        Quiet("what an earlier run reported stays quiet", SignIn.Inbound(by: Gina, ago: 90.Minutes) with { ResultType = "53011" }),
        new("an exempt tenant stays quiet")
        {
            Given = [BlockedGina],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Partner.ToString())],
            Expect = [],
        },
    ];

    private static Person Colleague => new("greg@fabrikam.com", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb07"), Tenants.Partner) { UserType = "Guest" };

    private static Person Ola => new("ola@personal.example", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb08"), WellKnownTenants.ConsumerAccounts) { UserType = "Guest" };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Row Delegated(Person user) => Blocked(user) with
    {
        Code = "530034",
        Meaning = "suspicious activity of a delegated administrator in the home tenant",
        CrossTenantAccessType = "serviceProvider",
        ExternalTenantName = "Example Managed Services",
        TenantRelationship = "serviceProvider",
        Severity = "High",
    };

    private static Row Blocked(Person user) => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        IPAddress: SignIn.Address,
        Code: "53011",
        Meaning: "risk of the user in the home tenant",
        RiskLevel: "none",
        Direction: "inbound",
        CrossTenantAccessType: "b2bCollaboration",
        ExternalTenantId: user.Home.ToString(),
        ExternalTenantName: user.Home.ToString(),
        TenantRelationship: "unknown",
        Apps: Sample.List(SignIn.App),
        IPAddresses: Sample.List(SignIn.Address),
        Blocks: 1,
        FirstSeen: Sample.Ago(Sample.Recently),
        LastSeen: Sample.Ago(Sample.Recently),
        PartnerUsersActive: 0,
        Severity: "Medium");
}
