using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Privilege;

public static partial class RiskyWithoutPolicy
{
    /// <summary>Alice in the portal of an unlisted tenant from an anonymous address, with medium risk.</summary>
    private static SigninLogs RiskyAlice => Portal(SignIn.Outbound(by: Alice, to: Tenants.Unlisted)) with
    {
        RiskLevelDuringSignIn = "medium",
        RiskEventTypes_V2 = """["anonymizedIPAddress"]""",
        RiskState = "atRisk",
    };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a risky sign-in to another tenant's portal alerts, and home has to act")
        {
            Given = [RiskyAlice],
            Expect = [Alert(RiskyAlice)],
            Alerts =
            [
                new()
                {
                    Title = "Risky sign-in of alice@contoso.com to Azure Portal without enforced policy",
                    Description = "alice@contoso.com signed in with risk medium, and no Conditional Access policy was enforced. "
                        + "Act on the user's risk at home: the other tenant enforces no policy.",
                    Severity = AlertSeverity.Medium,
                    Entities =
                    [
                        $"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                        "CloudApplication { Name = Azure Portal }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["Direction"] = "outbound",
                        ["RiskLevel"] = "medium",
                        ["RiskEventTypes"] = "anonymizedIPAddress",
                        ["ActOn"] = "the user's risk at home: the other tenant enforces no policy",
                    },
                    Events = 1,
                },
            ],
        },
        new("a guest at high risk alerts when policies are report-only, and we have to act")
        {
            Given = [RiskyGina],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Alert(RiskyGina) with
                {
                    UserId = Gina.Id,
                    UserPrincipalName = Gina.UserPrincipalName,
                    AccountName = Gina.Name,
                    AccountDomain = Gina.Domain,
                    AppDisplayName = "Azure CLI",
                    Direction = "inbound",
                    ExternalTenantId = Tenants.Partner.ToString(),
                    ExternalTenantName = "Fabrikam",
                    TenantRelationship = "partner",
                    RiskLevel = "high",
                    RiskEventTypes = "",
                    RiskState = "none",
                    CaPolicies = Sample.List("CA02 Block: reportOnlyFailure"),
                    ActOn = "our own policies: none is enforced here",
                    Severity = "High",
                },
            ],
        },
        new("a risk level counts however it is written")
        {
            Given = [RiskyAlice with { RiskLevelDuringSignIn = "High" }],
            Expect = [Alert(RiskyAlice) with { RiskLevel = "high", Severity = "High" }],
        },
        new("a risk flag counts where the level is hidden")
        {
            Given = [RiskyAlice with { RiskLevelDuringSignIn = "hidden", RiskEventTypes_V2 = "[]", IsRisky = true }],
            Expect = [Alert(RiskyAlice) with { RiskLevel = "unknown", RiskEventTypes = "" }],
        },
        new("a guest without an Entra home alerts too")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Otto)) with
                {
                    HomeTenantId = Tenants.Home.ToString(),
                    ConditionalAccessStatus = "notApplied",
                    ConditionalAccessPolicies = SignIn.Policies(("CA01 MFA", "notApplied")),
                    RiskLevelAggregated = "low",
                },
            ],
            Expect =
            [
                Alert(Portal(SignIn.Inbound(by: Otto))) with
                {
                    UserId = Otto.Id,
                    UserPrincipalName = Otto.UserPrincipalName,
                    AccountName = Otto.Name,
                    AccountDomain = Otto.Domain,
                    Direction = "inboundNonEntra",
                    ExternalTenantId = "",
                    ExternalTenantName = "",
                    RiskLevel = "low",
                    RiskEventTypes = "",
                    RiskState = "none",
                    ActOn = "our own policies: none is enforced here",
                },
            ],
        },
        new("a non-interactive sign-in alerts like an interactive one, its policies read from text")
        {
            Given = [SignIn.NonInteractive(RiskyAlice with { ConditionalAccessPolicies = SignIn.Policies(("CA01 MFA", "notApplied")) })],
            Expect = [Alert(RiskyAlice)],
        },
        new("an unlisted tool at Azure's management interface alerts")
        {
            Given =
            [
                RiskyAlice with
                {
                    AppId = "cccccccc-cccc-4ccc-8ccc-cccccccccc99", AppDisplayName = "Terraform", ResourceIdentity = AppIds.AzureServiceManagement,
                    ResourceDisplayName = "Windows Azure Service Management API",
                },
            ],
            Expect = [Alert(RiskyAlice) with { AppDisplayName = "Terraform", ResourceDisplayName = "Windows Azure Service Management API" }],
        },
        new("a risky sign-in that arrives two hours late alerts")
        {
            Given = [RiskyAlice with { TimeGenerated = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(5.Minutes) }],
            Expect = [Alert(RiskyAlice) with { TimeGenerated = Sample.Ago(2.Hours) }],
        },
        new("risk that arrives with a later version of the sign-in alerts once")
        {
            Given =
            [
                RiskyAlice with { TimeGenerated = Sample.Ago(2.Hours), RiskLevelDuringSignIn = "none", RiskEventTypes_V2 = "[]", RiskState = "none" },
                RiskyAlice with { TimeGenerated = Sample.Ago(30.Minutes) },
            ],
            Expect = [Alert(RiskyAlice) with { TimeGenerated = Sample.Ago(30.Minutes) }],
        },
        Quiet("a version that repeats what an earlier run reported stays quiet", RiskyAlice with { TimeGenerated = Sample.Ago(2.Hours) }, RiskyAlice),
        Quiet(
            "risk that a later version dismisses stays quiet",
            RiskyAlice with { TimeGenerated = Sample.Ago(30.Minutes) }, RiskyAlice with { RiskState = "dismissed" }),
        Quiet("hidden risk stays quiet", Calm("hidden")),
        Quiet("empty risk stays quiet", Calm("")),
        Quiet("missing risk stays quiet", Calm(null)),
        Quiet("an enforced policy stays quiet", RiskyAlice with { ConditionalAccessPolicies = SignIn.Policies(("CA01 MFA", "success")) }),
        Quiet(
            "an enforced policy stays quiet whatever the overall status says",
            RiskyAlice with { ConditionalAccessStatus = "notApplied", ConditionalAccessPolicies = SignIn.Policies(("CA02 Report", "reportOnlyFailure"), ("CA01 MFA", "Success")) }),
        Quiet("an overall status of success stays quiet where the policies are not logged", RiskyAlice with { ConditionalAccessStatus = "success" }),
        Quiet(
            "a sign-in that waits for the second factor stays quiet",
            RiskyAlice with { ConditionalAccessPolicies = SignIn.Policies(("CA01 MFA", "notApplied")), ResultType = "50074" }),
        Quiet("dismissed risk stays quiet", RiskyAlice with { RiskState = "dismissed" }),
        Quiet("remediated risk stays quiet", RiskyAlice with { RiskState = "Remediated" }),
        Quiet("risk that is confirmed to be none stays quiet", RiskyAlice with { RiskState = "confirmedSafe" }),
        Quiet("a risky sign-in at home stays quiet", Unprotected(Portal(SignIn.Internal(by: Alice))) with { RiskLevelDuringSignIn = "medium" }),
        Quiet(
            "a blocked sign-in stays quiet",
            RiskyAlice with { ConditionalAccessPolicies = SignIn.Policies(("CA01 MFA", "notApplied")), ResultType = "53003" }),
        Quiet(
            "a risky sign-in to an ordinary application stays quiet",
            RiskyAlice with { AppId = "cccccccc-cccc-4ccc-8ccc-cccccccccc99", AppDisplayName = "Expenses" }),
        new("an exempt address stays quiet")
        {
            Given = [RiskyAlice],
            Watchlists = [Lists.Exemption(tenant, Slug, "ip", SignIn.Address)],
            Expect = [],
        },
    ];

    private static SigninLogs RiskyGina => SignIn.Inbound(by: Gina) with
    {
        AppId = AppIds.AzureCli,
        AppDisplayName = "Azure CLI",
        RiskLevelAggregated = "high",
        ConditionalAccessPolicies = SignIn.Policies(("CA02 Block", "reportOnlyFailure")),
    };

    private static SigninLogs Portal(SigninLogs signIn) => signIn with { AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal" };

    private static SigninLogs Unprotected(SigninLogs signIn) =>
        signIn with { ConditionalAccessStatus = "notApplied", ConditionalAccessPolicies = SignIn.Policies() };

    private static SigninLogs Calm(string? level) =>
        RiskyAlice with { RiskLevelDuringSignIn = level, RiskLevelAggregated = level, RiskEventTypes_V2 = "[]", RiskState = "none" };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>What <see cref="RiskyAlice"/> makes, with the id of the given sign-in.</summary>
    private static Row Alert(SigninLogs signIn) => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        SignInId: signIn.Id!,
        UserId: Alice.Id,
        UserPrincipalName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        CountryCode: "NL",
        AppDisplayName: "Azure Portal",
        ResourceDisplayName: SignIn.Resource,
        Direction: "outbound",
        CrossTenantAccessType: "b2bCollaboration",
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        RiskLevel: "medium",
        RiskEventTypes: "anonymizedIPAddress",
        RiskState: "atRisk",
        CaPolicies: Sample.List(),
        ActOn: "the user's risk at home: the other tenant enforces no policy",
        Severity: "Medium");
}
