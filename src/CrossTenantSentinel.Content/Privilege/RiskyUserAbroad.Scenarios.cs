using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Privilege;

public static partial class RiskyUserAbroad
{
    private static SigninLogs Abroad => SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours);

    /// <summary>A sign-in to the portal in which invitations are accepted: at home, as the log has it.</summary>
    private static SigninLogs Acceptance => SignIn.Internal(by: Alice, ago: 1.Hours) with
    {
        AppId = AppIds.InvitationAcceptancePortal,
        AppDisplayName = "Microsoft Invitation Acceptance Portal",
    };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a user at high risk who signs in to an unlisted tenant alerts")
        {
            Given = [Risk.Of(Alice, ago: 3.Hours), Abroad],
            Expect = [Alert()],
            Alerts =
            [
                new()
                {
                    Title = $"User at risk alice@contoso.com signed in to an external tenant: {Tenants.Unlisted}",
                    Description = "alice@contoso.com is at risk at home (level high) and signed in to an external tenant. The other tenant does not see the risk: revoke the user's sessions.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["Direction"] = "outbound",
                        ["RiskState"] = "atRisk",
                        ["RiskLevel"] = "high",
                        ["SignInCount"] = "1",
                    },
                    Events = 1,
                },
            ],
        },
        new("an exempt application stays quiet")
        {
            Given = [Risk.Of(Alice, ago: 3.Hours), Abroad],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)],
            Expect = [],
        },
        new("a risk that comes back after it was low alerts for the sign-ins since then")
        {
            Given =
            [
                Risk.Of(Alice, ago: 3.Days), Risk.Of(Alice, ago: 2.Days) with { RiskLevel = "low" }, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Days),
                Risk.Of(Alice, ago: 3.Hours), Abroad,
            ],
            Expect = [Alert()],
        },
        Quiet("a sign-in that is refused in the end stays quiet", Risk.Of(Alice, ago: 3.Hours), Abroad, Abroad with { ResultType = "53003", IngestedAt = Sample.Ago(2.Minutes) }),
        Quiet("a token that needs no access stays quiet", Risk.Of(Alice, ago: 3.Hours), Abroad with { CrossTenantAccessType = "passthrough" }),
        Quiet("a sign-in long before the risk stays quiet", Risk.Of(Alice, ago: 30.Minutes), SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Hours)),
        new("an offline detection alerts when an invitation is accepted")
        {
            Given = [Risk.Detection(Alice, ago: 1.Days) with { DetectionTimingType = "offline" }, Acceptance],
            Expect =
            [
                Alert() with
                {
                    Activity = "opened the portal for accepting invitations", ExternalTenantId = "", ExternalTenantName = "(tenant not logged)",
                    Direction = "internal", CrossTenantAccessType = "none", RiskLevel = "medium", RiskEventTypes = "unlikelyTravel", DetectionTiming = "offline",
                    RiskTime = Sample.Ago(1.Days), Apps = Sample.List("Microsoft Invitation Acceptance Portal"),
                },
            ],
        },
        new("a detection that arrives days after the sign-in alerts then")
        {
            Given =
            [
                Risk.Detection(Alice, ago: 2.Days) with { IngestedAt = Sample.Ago(30.Minutes), DetectedDateTime = Sample.Ago(40.Minutes), DetectionTimingType = "offline" },
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Days),
            ],
            Expect =
            [
                Alert(1.Days) with { RiskLevel = "medium", RiskEventTypes = "unlikelyTravel", DetectionTiming = "offline", RiskTime = Sample.Ago(2.Days) },
            ],
        },
        new("state and detections make one alert with the highest level")
        {
            Given = [Risk.Of(Alice, ago: 3.Hours), Risk.Detection(Alice, ago: 3.Hours), Abroad, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 90.Minutes)],
            Expect =
            [
                Alert() with { RiskEventTypes = "unlikelyTravel", DetectionTiming = "realtime", SignInCount = 2, FirstSeen = Sample.Ago(90.Minutes) },
            ],
        },
        new("each tenant has its own alert")
        {
            Given = [Risk.Of(Alice, ago: 3.Hours), Abroad, SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert(), Alert() with { ExternalTenantId = Tenants.Partner.ToString(), ExternalTenantName = "Fabrikam", TenantRelationship = "partner" }],
        },
        new("risk that rises after the sign-in counts from its beginning")
        {
            Given = [Risk.Of(Alice, ago: 3.Hours) with { RiskLevel = "medium" }, Risk.Of(Alice, ago: 10.Minutes), SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Hours)],
            Expect = [Alert(2.Hours)],
        },
        new("a non-interactive sign-in alerts like an interactive one, from any guest role abroad")
        {
            Given = [Risk.Of(Alice, ago: 3.Hours), SignIn.NonInteractive(Abroad with { UserType = "Member" })],
            Expect = [Alert()],
        },
        new("new risk after a remediation alerts")
        {
            Given = [Risk.Of(Alice, ago: 2.Days) with { RiskState = "remediated" }, Risk.Of(Alice, ago: 3.Hours) with { RiskState = "confirmedCompromised" }, Abroad],
            Expect = [Alert() with { RiskState = "confirmedCompromised" }],
        },
        Quiet("risk that is remediated before the sign-in stays quiet", Risk.Of(Alice, ago: 5.Hours), Risk.Of(Alice, ago: 2.Hours) with { RiskState = "remediated", RiskLevel = "none" }, Abroad),
        Quiet("a secure password reset ends the risk", Risk.Of(Alice, ago: 3.Hours) with { RiskDetail = "userPerformedSecuredPasswordReset" }, Abroad),
        Quiet("a user's remediation closes the detections before it", Risk.Detection(Alice, ago: 5.Hours), Risk.Of(Alice, ago: 2.Hours) with { RiskState = "Remediated" }, Abroad),
        Quiet("a dismissed detection stays quiet", Risk.Detection(Alice, ago: 3.Hours) with { RiskState = "dismissed" }, Abroad),
        Quiet("low risk stays quiet", Risk.Of(Alice, ago: 3.Hours) with { RiskLevel = "low" }, Abroad),
        Quiet("hidden risk stays quiet", Risk.Of(Alice, ago: 3.Hours) with { RiskLevel = "hidden" }, Abroad),
        Quiet("a sign-in days before the risk stays quiet", Risk.Of(Alice, ago: 30.Minutes), SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 3.Days)),
        Quiet("a detection of long ago stays quiet", Risk.Detection(Alice, ago: 9.Days), Abroad),
        Quiet("a deleted user stays quiet", Risk.Of(Alice, ago: 3.Hours), Risk.Of(Alice, ago: 2.Hours) with { IsDeleted = true }, Abroad),
        Quiet("a user whom nobody calls risky stays quiet", Abroad),
        Quiet("another user's risk stays quiet", Risk.Of(Bob, ago: 3.Hours), Abroad),
        Quiet("a failed sign-in abroad stays quiet", Risk.Of(Alice, ago: 3.Hours), Abroad with { ResultType = "50126" }),
        Quiet("a user at risk who stays at home stays quiet", Risk.Of(Alice, ago: 3.Hours), SignIn.Internal(by: Alice, ago: 1.Hours)),
        Quiet("more sign-ins to a tenant that has alerted stay quiet", Risk.Of(Alice, ago: 2.Days), SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Days), Abroad),
        Quiet("a guest of ours stays quiet", Risk.Of(Gina, ago: 3.Hours), SignIn.Inbound(by: Gina, ago: 1.Hours)),
        new("our other tenants stay quiet")
        {
            Given = [Risk.Of(Alice, ago: 3.Hours), SignIn.Outbound(by: Alice, to: Tenants.Sibling, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        new("an exempt tenant stays quiet")
        {
            Given = [Risk.Of(Alice, ago: 3.Hours), Abroad],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
        },
    ];

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static Row Alert() => Alert(1.Hours);

    private static Row Alert(TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        UserId: Alice.Id,
        UserPrincipalName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        Activity: "signed in to an external tenant",
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        Direction: "outbound",
        CrossTenantAccessType: "b2bCollaboration",
        RiskLevel: "high",
        RiskState: "atRisk",
        RiskEventTypes: "",
        DetectionTiming: "",
        RiskTime: Sample.Ago(3.Hours),
        Apps: Sample.List(SignIn.App),
        IPAddresses: Sample.List(SignIn.Address),
        SignInCount: 1,
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago));
}
