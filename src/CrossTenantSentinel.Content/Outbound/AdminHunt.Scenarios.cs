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

public static partial class AdminHunt
{
    private static IdentityInfo GlobalAdministrator => Identity.Of(Bob, "Global Administrator");

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("an administrator in two tenants makes two lines, the latest first")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Partner, ago: 2.Days), SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Line(Bob, 1.Hours),
                Line(Bob, 2.Days) with { ExternalTenantId = Tenants.Partner.ToString(), ExternalTenantName = "Fabrikam", TenantRelationship = "partner" },
            ],
        },
        new("a command line is recognised by its id")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { AppId = AppIds.AzureCli, AppDisplayName = "Azure CLI" }],
            Expect = [Line(Bob, 1.Hours) with { UsedCli = true, Apps = Sample.List("Azure CLI") }],
        },
        new("tools, devices, evidence, policies and risk of several sign-ins are summed up")
        {
            Given =
            [
                GlobalAdministrator,
                SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 3.Hours) with
                {
                    AppId = AppIds.AzurePortal,
                    AppDisplayName = "Azure Portal",
                    RiskLevelDuringSignIn = "hidden",
                    DeviceDetail = Dynamic.Parse("{}"),
                    Status = Dynamic.Parse("""{"errorCode":0,"additionalDetails":"MFA requirement satisfied by claim in the token"}"""),
                },
                SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with
                {
                    RiskLevelAggregated = "medium",
                    ConditionalAccessPolicies = SignIn.Policies(("Partner MFA", "success")),
                    AuthenticationDetails = """[{"authenticationMethod":"Password","succeeded":true}]""",
                },
            ],
            Expect =
            [
                Line(Bob, 1.Hours) with
                {
                    Attempts = 2,
                    Success = 2,
                    UsedPortal = true,
                    Apps = Sample.List("Azure Portal", SignIn.App),
                    DeviceStates = Sample.List("managed", "unknown"),
                    MfaEvidence = Sample.List("none", "strong"),
                    CaEnforced = "partly",
                    MaxRiskTier = "medium",
                    RiskHistogram = Histogram(medium: 1, unknown: 1),
                    FirstSeen = Sample.Ago(3.Hours),
                },
            ],
        },
        new("a passwordless method is strong evidence by itself")
        {
            Given =
            [
                GlobalAdministrator,
                SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with
                {
                    AuthenticationDetails = """[{"authenticationMethod":"FIDO2 security key","authenticationMethodDetail":"","succeeded":true}]""",
                },
            ],
            Expect = [Line(Bob, 1.Hours) with { MfaEvidence = Sample.List("strong") }],
        },
        new("a tenant used before the window is not new")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 20.Days), SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours)],
            Expect = [Line(Bob, 1.Hours) with { NewIn14d = false }],
        },
        new("a tenant used more than 14 days before the window is new")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 35.Days), SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours)],
            Expect = [Line(Bob, 1.Hours)],
        },
        new("a device is managed when it is compliant, too, and high risk is counted as such")
        {
            Given =
            [
                GlobalAdministrator,
                SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 3.Hours) with { DeviceDetail = Dynamic.Parse("""{"isManaged":true,"isCompliant":false}"""), RiskLevelDuringSignIn = "high" },
                SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { DeviceDetail = Dynamic.Parse("""{"isManaged":false,"isCompliant":true}""") },
            ],
            Expect = [Line(Bob, 1.Hours) with { Attempts = 2, Success = 2, MaxRiskTier = "high", RiskHistogram = Histogram(high: 1, none: 1), FirstSeen = Sample.Ago(3.Hours) }],
        },
        new("members of the watchlist are listed without any directory data")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours)],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Alice.Id, Alice.ObjectId, Tier: 1))],
            Expect = [Line(Alice, 1.Hours) with { PrivilegeReason = "watchlist", Roles = "", Tier = 1 }],
        },
        Quiet("a user without a role is not listed", GlobalAdministrator, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours)),
        Quiet(
            "a tenant with failures alone is not listed unless failures are asked for",
            GlobalAdministrator,
            SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { ResultType = "50126" }),
        Quiet("a sign-in of nobody is not listed", GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { UserId = AccountIds.Nobody }),
        Quiet("sign-ins that Microsoft passes through are not listed", GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { CrossTenantAccessType = "Passthrough" }),
        Quiet("a tenant used before the window alone is not listed", GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 20.Days)),
    ];

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Dynamic Histogram(int high = 0, int medium = 0, int low = 0, int none = 0, int unknown = 0) =>
        Dynamic.Of(new { high, medium, low, none, unknown });

    /// <summary>A Global Administrator's single sign-in to the unlisted tenant; the name says so too.</summary>
    private static Row Line(Person by, TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        UserId: by.Id,
        UserPrincipalName: by.UserPrincipalName,
        AccountName: by.Name,
        AccountDomain: by.Domain,
        IPAddress: SignIn.Address,
        PrivilegeReason: "name, role",
        Roles: "Global Administrator",
        Tier: 0,
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        Attempts: 1,
        Success: 1,
        UsedPortal: false,
        UsedCli: false,
        Apps: Sample.List(SignIn.App),
        Countries: Sample.List("NL"),
        DeviceStates: Sample.List("managed"),
        MfaEvidence: Sample.List("unknown"),
        CaEnforced: "no",
        MaxRiskTier: "none",
        RiskHistogram: Histogram(none: 1),
        NewIn14d: true,
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago));
}
