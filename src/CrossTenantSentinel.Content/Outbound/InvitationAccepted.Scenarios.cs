using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class InvitationAccepted
{
    private static SigninLogs AtPortal => Portal(SignIn.Internal(by: Alice, ago: 50.Minutes));

    private static SigninLogs FirstUse => SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 40.Minutes);

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a first sign-in ten minutes after an acceptance alerts, although the acceptance names no inviting tenant")
        {
            Given = [AtPortal, FirstUse],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = $"alice@contoso.com accepted an invitation of external tenant {Tenants.Unlisted}",
                    Description = $"alice@contoso.com accepted an invitation and signed in to the tenant {Tenants.Unlisted} for the first time 10 minutes later.",
                    Severity = AlertSeverity.Medium,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["TenantRelationship"] = "unknown",
                        ["Direction"] = "outbound",
                        ["AcceptanceTime"] = "2026-03-02T09:10:00.0000000Z",
                        ["MinutesToFirstUse"] = "10",
                        ["FirstApp"] = "Microsoft Graph",
                    },
                    Events = 1,
                },
            ],
        },
        new("an acceptance in the inviting tenant alerts by itself")
        {
            Given = [Portal(FirstUse)],
            Expect = [Alert with { AcceptanceTime = Sample.Ago(40.Minutes), MinutesToFirstUse = 0, FirstApp = "Invitation" }],
        },
        new("an acceptance without resource tenant alerts, written in any case and in either table")
        {
            Given =
            [
                SignIn.NonInteractive(AtPortal) with { ResourceTenantId = "", UserPrincipalName = "Alice@Contoso.com", UserId = Alice.Id.ToUpperInvariant() },
                SignIn.NonInteractive(FirstUse),
            ],
            Expect = [Alert],
        },
        new("a portal that calls our user a guest at home makes no difference")
        {
            Given = [AtPortal with { UserType = "Guest" }, FirstUse],
            Expect = [Alert],
        },
        new("an acceptance that waits for the user counts")
        {
            Given = [AtPortal with { ResultType = "50140" }, FirstUse],
            Expect = [Alert],
        },
        new("the nearest of several acceptances counts, and other portals are told")
        {
            Given =
            [
                AtPortal, Portal(SignIn.Internal(by: Alice, ago: 45.Minutes)), FirstUse, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 20.Minutes),
                SignIn.Internal(by: Alice, ago: 42.Minutes) with { AppId = AppIds.MyPortals[0], AppDisplayName = "My Apps" },
            ],
            Expect = [Alert with { AcceptanceTime = Sample.Ago(45.Minutes), MinutesToFirstUse = 5, OtherPortals = Sample.List("My Apps") }],
        },
        new("an acceptance that arrives after the use alerts when it is there")
        {
            Given =
            [
                Portal(SignIn.Internal(by: Alice, ago: 2.Hours)) with { IngestedAt = Sample.Ago(10.Minutes) },
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 110.Minutes),
            ],
            Expect = [Alert with { TimeGenerated = Sample.Ago(110.Minutes), AcceptanceTime = Sample.Ago(2.Hours), FirstUse = Sample.Ago(110.Minutes) }],
        },
        new("an acceptance in the inviting tenant that waits for the user alerts, and the next application is the first")
        {
            Given = [Portal(FirstUse) with { ResultType = "50140" }, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 30.Minutes)],
            Expect = [Alert with { AcceptanceTime = Sample.Ago(40.Minutes), MinutesToFirstUse = 0 }],
        },
        new("a name is taken from the rows that have one")
        {
            IsOfOneRun = true,
            Given = [AtPortal, FirstUse, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 20.Minutes) with { UserPrincipalName = Alice.Id }],
            Expect = [Alert],
        },
        new("a portal long after the acceptance is not told")
        {
            Given =
            [
                Portal(SignIn.Internal(by: Alice, ago: 200.Minutes)) with { IngestedAt = Sample.Ago(10.Minutes) }, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 190.Minutes),
                SignIn.Internal(by: Alice, ago: 70.Minutes) with { AppId = AppIds.MyPortals[0], AppDisplayName = "My Apps" },
            ],
            Expect = [Alert with { TimeGenerated = Sample.Ago(190.Minutes), AcceptanceTime = Sample.Ago(200.Minutes), FirstUse = Sample.Ago(190.Minutes) }],
        },
        new("tenants of Microsoft and of personal accounts stay quiet")
        {
            Given = [AtPortal, FirstUse with { ResourceTenantId = Tenants.Microsoft.ToString() }, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 30.Minutes)],
            Watchlists =
            [
                Lists.Directory(
                    tenant,
                    new TenantDirectory.Row(Tenants.Microsoft, "Microsoft", "microsoft.com", Relationship: "microsoft"),
                    new TenantDirectory.Row(Tenants.Unlisted, "Personal", "live.com", Relationship: "consumer")),
            ],
            Expect = [],
        },
        new("a first sign-in that waited for the user until after the last run alerts then")
        {
            IsOfOneRun = true,
            Given = [AtPortal with { TimeGenerated = Sample.Ago(80.Minutes), CreatedDateTime = Sample.Ago(80.Minutes) }, .. SignIn.Interrupted(FirstUse with { TimeGenerated = Sample.Ago(70.Minutes), CreatedDateTime = Sample.Ago(70.Minutes) }, until: 30.Minutes)],
            Expect = [Alert with { TimeGenerated = Sample.Ago(70.Minutes), AcceptanceTime = Sample.Ago(80.Minutes), FirstUse = Sample.Ago(70.Minutes) }],
        },
        new("a sign-in from an exempt address before the acceptance makes a later one no first one")
        {
            Given = [FirstUse with { Id = "earlier", TimeGenerated = Sample.Ago(5.Hours), CreatedDateTime = Sample.Ago(5.Hours), IPAddress = "198.51.100.7" }, AtPortal, FirstUse],
            Watchlists = [Lists.Exemption(tenant, Slug, "ip", "198.51.100.7")],
            Expect = [],
        },
        new("an exempt application stays quiet")
        {
            Given = [AtPortal, FirstUse],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)],
            Expect = [],
        },
        Quiet("a first sign-in that waits for the user stays quiet", AtPortal, FirstUse with { ResultType = "50140" }),
        Quiet("a token that needs no access stays quiet", AtPortal, FirstUse with { CrossTenantAccessType = "passthrough" }),
        new("two tenants make two alerts")
        {
            Given = [AtPortal, FirstUse, SignIn.Outbound(by: Alice, to: Tenants.Lookalike, ago: 30.Minutes)],
            Expect =
            [
                Alert,
                Alert with
                {
                    TimeGenerated = Sample.Ago(30.Minutes),
                    ExternalTenantId = Tenants.Lookalike.ToString(),
                    ExternalTenantName = Tenants.Lookalike.ToString(),
                    FirstUse = Sample.Ago(30.Minutes),
                    MinutesToFirstUse = 20,
                },
            ],
        },
        new("an approved partner stays quiet")
        {
            Given = [AtPortal, FirstUse with { ResourceTenantId = Tenants.Partner.ToString() }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [],
        },
        new("our other tenants stay quiet")
        {
            Given = [AtPortal, FirstUse with { ResourceTenantId = Tenants.Sibling.ToString() }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs with { Approved = false })],
            Expect = [],
        },
        Quiet("a sign-in before the acceptance stays quiet", AtPortal, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 6.Hours)),
        Quiet("a tenant used before the acceptance is not new", AtPortal, FirstUse, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 6.Hours)),
        Quiet("a sign-in long after the acceptance stays quiet", Portal(SignIn.Internal(by: Alice, ago: 3.Hours)), FirstUse),
        Quiet("a guest who accepts our invitation stays quiet", Portal(SignIn.Inbound(by: Gina, ago: 50.Minutes)), FirstUse),
        Quiet("an acceptance of somebody else stays quiet", Portal(SignIn.Internal(by: Carol, ago: 50.Minutes)), FirstUse),
        Quiet("an invitation that is declined stays quiet", AtPortal with { ResultType = "65004" }, FirstUse),
        Quiet("rows without object id stay quiet", AtPortal with { UserId = null }, FirstUse with { UserId = null }),
        Quiet("an acceptance without first sign-in stays quiet", AtPortal),
        Quiet("a first sign-in that fails stays quiet", AtPortal, FirstUse with { ResultType = "50126" }),
        Quiet("a portal that is also opened without invitation is no acceptance", AtPortal with { AppId = AppIds.MyPortals[0] }, FirstUse),
        Quiet(
            "a pair that an earlier run has reported stays quiet, also after further use",
            Portal(SignIn.Internal(by: Alice, ago: 100.Minutes)), SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 90.Minutes), SignIn.Outbound(by: Alice, to: Tenants.Unlisted)),
    ];

    private static SigninLogs Portal(SigninLogs signIn) => signIn with { Id = signIn.Id + "-portal", AppId = AppIds.InvitationAcceptancePortal, AppDisplayName = "Invitation" };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>What <see cref="AtPortal"/> and <see cref="FirstUse"/> make.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(40.Minutes),
        UserId: Alice.Id,
        UserPrincipalName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "outbound",
        AcceptanceTime: Sample.Ago(50.Minutes),
        FirstUse: Sample.Ago(40.Minutes),
        MinutesToFirstUse: 10,
        FirstApp: SignIn.App,
        OtherPortals: Sample.List());
}
