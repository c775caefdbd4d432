using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class UnapprovedInviter
{
    private static readonly Guid Onboarding = new("cccccccc-cccc-4ccc-8ccc-cccccccccc05");

    private static AuditLogs AliceInvitesGina => AuditEvent.Invitation(by: Alice, of: Gina);

    private static AuditLogs AppInvitesGina => AliceInvitesGina with { InitiatedBy = AuditEvent.Application("Contoso Onboarding", Onboarding) };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("two invitations of a user without history make one alert")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 3.Hours) with { InitiatedBy = From("198.51.100.7") }, AuditEvent.Invitation(by: Alice, of: Mal, ago: 1.Hours)],
            Expect =
            [
                Alert(3.Hours) with
                {
                    InviteCount = 2,
                    InvitedEmails = Sample.List(Gina.UserPrincipalName, Mal.UserPrincipalName),
                    InvitedDomains = Sample.List(Mal.Domain, Gina.Domain),
                    LastInvitation = Sample.Ago(1.Hours),
                },
            ],
            Alerts =
            [
                new()
                {
                    Title = "Invitations by alice@contoso.com, who is not approved",
                    Severity = AlertSeverity.Low,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string> { ["InviteCount"] = "2", ["ActorType"] = "user" },
                    Events = 1,
                },
            ],
        },
        new("an application that is not approved is of medium severity, although it has no user name")
        {
            Given = [AppInvitesGina],
            Expect = [AppAlert],
            Alerts =
            [
                new()
                {
                    Title = "Invitations by Contoso Onboarding, who is not approved",
                    Severity = AlertSeverity.Medium,
                    Entities = ["CloudApplication { Name = Contoso Onboarding }", "IP { Address = 203.0.113.10 }"],
                    Events = 1,
                },
            ],
        },
        new("a tool raises the severity")
        {
            Given =
            [
                AliceInvitesGina with
                {
                    AdditionalDetails = AuditEvent.Details(
                        ("User-Agent", "Mozilla/5.0 (Windows NT) PowerShell/7.4 Invoke-MgInvitation"), ("invitedUserEmailAddress", Gina.UserPrincipalName)),
                },
            ],
            Expect = [Alert(5.Minutes) with { UserAgent = "Mozilla/5.0 (Windows NT) PowerShell/7.4 Invoke-MgInvitation", Severity = "Medium" }],
        },
        new("an approval that has expired approves nobody")
        {
            Given = [AliceInvitesGina],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Alice.ObjectId, ExpiresOn: Sample.Ago(1.Days)))],
            Expect = [Alert(5.Minutes)],
        },
        new("an invitation that arrives late alerts in the run after its arrival")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 25.Hours) with { IngestedAt = Sample.Ago(23.Hours) }],
            Expect = [Alert(25.Hours)],
        },
        Quiet("an invitation that an earlier run has seen is not reported again", AuditEvent.Invitation(by: Alice, of: Gina, ago: 25.Hours)),
        new("an approved inviter stays quiet")
        {
            Given = [AliceInvitesGina],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Alice.ObjectId))],
            Expect = [],
        },
        new("an approved name stays quiet, however it is written")
        {
            Given = [AliceInvitesGina with { InitiatedBy = AuditEvent.User(Alice with { DirectoryUpn = "Alice@CONTOSO.com" }) }],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(new("cccccccc-cccc-4ccc-8ccc-cccccccccc06"), Upn: "ALICE@contoso.com"))],
            Expect = [],
        },
        new("a member of an approved group stays quiet")
        {
            Given = [AliceInvitesGina, Identity.Of(Alice) with { GroupMembership = Sample.List("Guest Inviters EU") }],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(new("cccccccc-cccc-4ccc-8ccc-cccccccccc07"), Upn: "guest inviters eu", Kind: "group"))],
            Expect = [],
        },
        new("a member of an approved group stays quiet, where the directory lists groups by id")
        {
            Given = [AliceInvitesGina, Identity.Of(Alice) with { GroupMembership = Sample.List("CCCCCCCC-cccc-4ccc-8ccc-cccccccccc07") }],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(new("cccccccc-cccc-4ccc-8ccc-cccccccccc07"), Kind: "group"))],
            Expect = [],
        },
        new("an earlier invitation to an exempt domain, or from an exempt address, is history")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Mal, ago: 6.Days), AliceInvitesGina],
            Watchlists = [Lists.Exemption(tenant, Slug, "domain", Mal.Domain)],
            Expect = [],
        },
        new("an approved application stays quiet")
        {
            Given = [AppInvitesGina],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Onboarding, Kind: "app"))],
            Expect = [],
        },
        new("names of people who are approved approve no group, and groups approve nobody but their members")
        {
            Given = [AliceInvitesGina, Identity.Of(Alice) with { GroupMembership = Sample.List("carol@contoso.com", "Others", "") }],
            Watchlists =
            [
                Lists.Inviters(
                    tenant,
                    new ApprovedInviters.Row(Carol.ObjectId, Upn: Carol.UserPrincipalName),
                    new ApprovedInviters.Row(Alice.ObjectId, Kind: "group"),
                    new ApprovedInviters.Row(new("cccccccc-cccc-4ccc-8ccc-cccccccccc07"), Upn: "Guest Inviters EU", Kind: "group")),
            ],
            Expect = [Alert(5.Minutes)],
        },
        new("who has left an approved group is not approved")
        {
            Given = [AliceInvitesGina, Identity.Of(Alice) with { TimeGenerated = Sample.Ago(3.Days), GroupMembership = Sample.List("Guest Inviters EU") }, Identity.Of(Alice)],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(new("cccccccc-cccc-4ccc-8ccc-cccccccccc07"), Upn: "Guest Inviters EU", Kind: "group"))],
            Expect = [Alert(5.Minutes)],
        },
        new("a browser is no tool")
        {
            Given = [AliceInvitesGina with { AdditionalDetails = AuditEvent.Details(("User-Agent", "Mozilla/5.0 (Windows NT)"), ("invitedUserEmailAddress", Gina.UserPrincipalName)) }],
            Expect = [Alert(5.Minutes)],
        },
        new("an approval that lasts stays quiet")
        {
            Given = [AliceInvitesGina],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Alice.ObjectId, ExpiresOn: Sample.Ago(-1.Days)))],
            Expect = [],
        },
        new("an application that is approved by its application id stays quiet")
        {
            Given = [AppInvitesGina with { InitiatedBy = Dynamic.Of(new { app = new { displayName = "Contoso Onboarding", appId = Registered, servicePrincipalId = Onboarding } }) }],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Registered, Kind: "app"))],
            Expect = [],
        },
        new("an application that is approved by its name stays quiet")
        {
            Given = [AppInvitesGina],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Registered, Upn: "Contoso Onboarding", Kind: "app"))],
            Expect = [],
        },
        new("a guest who is approved by the name at home stays quiet")
        {
            Given = [AliceInvitesGina with { InitiatedBy = AuditEvent.User(Gina) }],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Registered, Upn: Gina.UserPrincipalName))],
            Expect = [],
        },
        Spared("an exempt user stays quiet, by id", tenant, "user", Alice.Id, AliceInvitesGina),
        Spared("an exempt user stays quiet, by the name at home", tenant, "user", Gina.UserPrincipalName, AliceInvitesGina with { InitiatedBy = AuditEvent.User(Gina) }),
        Spared("an exempt service principal stays quiet", tenant, "app", Onboarding.ToString(), AppInvitesGina),
        Spared(
            "an exempt application stays quiet", tenant, "app", Registered.ToString(),
            AppInvitesGina with { InitiatedBy = Dynamic.Of(new { app = new { displayName = "Contoso Onboarding", appId = Registered, servicePrincipalId = Onboarding } }) }),
        Spared("invitations to an exempt domain stay quiet", tenant, "domain", Gina.Domain, AliceInvitesGina),
        Quiet("an inviter with history stays quiet", AuditEvent.Invitation(by: Alice, of: Mal, ago: 6.Days), AliceInvitesGina),
        Quiet("invitations that failed stay quiet", AliceInvitesGina with { Result = "failure" }),
        Quiet("an invitation without an actor is not alerted", AliceInvitesGina with { InitiatedBy = Dynamic.Parse("{}") }),
        Quiet("an invitation whose actor is null is not alerted", AliceInvitesGina with { InitiatedBy = null }),
    ];

    /// <summary>Alice's single invitation of Gina.</summary>
    private static Row Alert(TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        ActorType: "user",
        InviterId: Alice.Id,
        InviterUserId: Alice.Id,
        InviterName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        AppName: "",
        IPAddress: SignIn.Address,
        InviteCount: 1,
        InvitedEmails: Sample.List(Gina.UserPrincipalName),
        InvitedDomains: Sample.List(Gina.Domain),
        RoleTemplateIds: Sample.List(),
        UserAgent: "",
        FirstInvitation: Sample.Ago(ago),
        LastInvitation: Sample.Ago(ago),
        Severity: "Low");

    private static Row AppAlert => Alert(5.Minutes) with
    {
        ActorType = "app",
        InviterId = Onboarding.ToString(),
        InviterUserId = "",
        InviterName = "Contoso Onboarding",
        AccountName = "",
        AccountDomain = "",
        AppName = "Contoso Onboarding",
        Severity = "Medium",
    };

    private static Guid Registered => new("cccccccc-cccc-4ccc-8ccc-cccccccccc08");

    private static Dynamic From(string address) => Dynamic.Of(new { user = new { id = Alice.Id, userPrincipalName = Alice.UserPrincipalName, ipAddress = address } });

    private static Scenario<Row> Spared(string name, TenantSettings tenant, string kind, string value, AuditLogs invitation) =>
        new(name) { Given = [invitation], Watchlists = [Lists.Exemption(tenant, Slug, kind, value)], Expect = [] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
