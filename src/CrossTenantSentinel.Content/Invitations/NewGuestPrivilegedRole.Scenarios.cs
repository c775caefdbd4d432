using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class NewGuestPrivilegedRole
{
    private static AuditLogs GinaReader => DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Reader");

    /// <summary>A guest whose name in the directory was changed to one of our domains.</summary>
    private static Person Renamed => Gina with { DirectoryUpn = "gina@contoso.com" };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a role within an hour of the invitation is one step more severe")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), GinaReader],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "Guest gina@fabrikam.com, new or hidden, given Global Reader",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        $"Account {{ Name = adm-bob, UPNSuffix = contoso.com, AadUserId = {Bob.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                    ],
                    CustomDetails = new Dictionary<string, string> { ["MinutesSinceInvite"] = "40", ["Tier"] = "1" },
                    Events = 1,
                },
            ],
        },
        new("a guest whose name looks like ours is found in the directory")
        {
            Given = [Identity.Of(Gina), DirectoryEvent.RoleAssigned(by: Bob, to: Renamed, "Global Administrator")],
            Expect = [Hidden],
        },
        new("a guest without a name is found in the directory")
        {
            Given = [Identity.Of(Gina), DirectoryEvent.RoleAssigned(by: Bob, to: Gina with { DirectoryUpn = "" }, "Global Administrator")],
            Expect = [Hidden with { TargetUpn = "", TargetHomeUpn = "", TargetName = "", TargetDomain = "" }],
        },
        new("an invitation that arrives after the role alerts when it arrives")
        {
            Given =
            [
                AuditEvent.Invitation(by: Alice, of: Gina, ago: 120.Minutes) with { IngestedAt = Sample.Ago(30.Minutes) },
                DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Reader", ago: 80.Minutes),
            ],
            Expect =
            [
                Alert with
                {
                    TimeGenerated = Sample.Ago(80.Minutes),
                    CorrelationId = DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Reader", ago: 80.Minutes).CorrelationId!,
                },
            ],
        },
        new("a guest is hidden though only the directory's type says guest")
        {
            Given = [Identity.Of(Gina) with { AccountUPN = "gina@contoso.com" }, DirectoryEvent.RoleAssigned(by: Bob, to: Renamed, "Global Administrator")],
            Expect = [Hidden],
        },
        new("a member whose name in the directory says external is hidden under another name")
        {
            Given = [Identity.Of(Mia), DirectoryEvent.RoleAssigned(by: Bob, to: Mia with { DirectoryUpn = "mia@contoso.com" }, "Global Administrator")],
            Expect = [Hidden with { TargetId = Mia.Id, TargetUpn = "mia@contoso.com", TargetHomeUpn = "mia@contoso.com", TargetName = "mia" }],
        },
        new("a hidden guest's role of tier 1 is of medium severity")
        {
            Given = [Identity.Of(Gina), DirectoryEvent.RoleAssigned(by: Bob, to: Renamed, "Global Reader")],
            Expect = [Hidden with { RoleName = "Global Reader", Tier = 1, Severity = "Medium" }],
        },
        new("the latest of several invitations counts")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), AuditEvent.Invitation(by: Alice, of: Gina, ago: 30.Minutes), GinaReader],
            Expect = [Alert with { MinutesSinceInvite = 25 }],
        },
        new("an external actor is called by the name at home")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), DirectoryEvent.RoleAssigned(by: Mal, to: Gina, "Global Reader")],
            Expect =
            [
                Alert with
                {
                    ActorUserId = Mal.Id, ActorUpn = Mal.UserPrincipalName, ActorPrefix = Mal.Name, ActorDomain = Mal.Domain,
                    CorrelationId = DirectoryEvent.RoleAssigned(by: Mal, to: Gina, "Global Reader").CorrelationId!,
                },
            ],
        },
        new("who is listed as something else than a guest administrator is not agreed")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), GinaReader],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.Id, Gina.ObjectId, Type: "member", Tier: 1))],
            Expect = [Alert],
        },
        new("an agreement that has expired is none")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), GinaReader],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.Id, Gina.ObjectId, Type: "guestAdmin", Tier: 1, ExpiresOn: Sample.Ago(1.Days)))],
            Expect = [Alert],
        },
        new("an agreement that lasts stays quiet")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), GinaReader],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.Id, Gina.ObjectId, Type: "guestAdmin", Tier: 1, ExpiresOn: Sample.Ago(-1.Days)))],
            Expect = [],
        },
        Spared("an exempt external actor stays quiet, by the name at home", tenant, "user", Mal.UserPrincipalName, GinaReader with { InitiatedBy = AuditEvent.User(Mal) }),
        Spared("an exempt actor stays quiet, by id", tenant, "user", Bob.Id, GinaReader),
        Spared("an exempt actor stays quiet, by name", tenant, "user", Bob.UserPrincipalName, GinaReader),
        Spared("an exempt application stays quiet", tenant, "app", ByPipeline.ToString(), GinaReader with { InitiatedBy = AuditEvent.Application("Pipeline", ByPipeline) }),
        Quiet("a guest whose name shows it is not hidden", Identity.Of(Gina), GinaReader),
        Quiet("a guest who has become a member is not hidden", Identity.Of(Alice) with { TimeGenerated = Sample.Ago(3.Days), UserType = "Guest" }, Identity.Of(Alice), DirectoryEvent.RoleAssigned(by: Bob, to: Alice, "Global Administrator")),
        Quiet(
            "nobody was invited, and nobody gets a role",
            AuditEvent.Invitation(by: Alice, of: Gina with { ObjectId = Guid.Empty }, ago: 45.Minutes) with { TargetResources = DirectoryEvent.Targets(new { type = "User", userPrincipalName = Gina.DirectoryUpn }) },
            GinaReader with { TargetResources = DirectoryEvent.Targets(new { type = "User", userPrincipalName = Mal.DirectoryUpn, modifiedProperties = new[] { new { displayName = "Role.DisplayName", newValue = "\"Global Reader\"" } } }) }),
        Quiet(
            "a role that arrives hours late stays quiet",
            AuditEvent.Invitation(by: Alice, of: Gina, ago: 330.Minutes), DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Reader", ago: 5.Hours) with { IngestedAt = Sample.Ago(10.Minutes) }),
        Quiet(
            "what an earlier run has seen is not reported again",
            AuditEvent.Invitation(by: Alice, of: Gina, ago: 120.Minutes),
            DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Reader", ago: 80.Minutes)),
        Quiet("a guest of longer standing stays quiet", AuditEvent.Invitation(by: Alice, of: Gina, ago: 2.Hours), GinaReader),
        Quiet("an invitation after the role does not count", AuditEvent.Invitation(by: Alice, of: Gina, ago: 1.Minutes), GinaReader),
        Quiet("an invitation of somebody else does not count", AuditEvent.Invitation(by: Alice, of: Mal, ago: 45.Minutes), GinaReader),
        Quiet("an invitation that failed does not count", AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes) with { Result = "failure" }, GinaReader),
        Quiet("an employee's role stays quiet", Identity.Of(Alice), DirectoryEvent.RoleAssigned(by: Bob, to: Alice, "Global Administrator")),
        new("a new guest who may be an administrator stays quiet, by name")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), GinaReader],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.UserPrincipalName, HomeUpn: Gina.UserPrincipalName, Type: "guestAdmin", Tier: 1))],
            Expect = [],
        },
        new("a new guest who may be an administrator stays quiet")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), GinaReader],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.Id, Gina.ObjectId, Type: "guestAdmin", Tier: 1))],
            Expect = [],
        },
    ];

    /// <summary>What <see cref="GinaReader"/> makes, 40 minutes after the invitation.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        TargetId: Gina.Id,
        TargetUpn: "gina_fabrikam.com#ext#@contoso.onmicrosoft.com",
        TargetHomeUpn: Gina.UserPrincipalName,
        TargetName: Gina.Name,
        TargetDomain: Gina.Domain,
        IsNewGuest: true,
        IsHiddenGuest: false,
        MinutesSinceInvite: 40,
        RoleName: "Global Reader",
        Tier: 1,
        AssignmentType: "permanent",
        ActorType: "user",
        ActorUserId: Bob.Id,
        ActorUpn: Bob.UserPrincipalName,
        ActorPrefix: Bob.Name,
        ActorDomain: Bob.Domain,
        IPAddress: SignIn.Address,
        CorrelationId: GinaReader.CorrelationId!,
        Severity: "High");

    private static Row Hidden => Alert with
    {
        TargetUpn = "gina@contoso.com",
        TargetHomeUpn = "gina@contoso.com",
        TargetDomain = "contoso.com",
        IsNewGuest = false,
        IsHiddenGuest = true,
        MinutesSinceInvite = null,
        RoleName = "Global Administrator",
        Tier = 0,
    };

    private static Guid ByPipeline => new("cccccccc-cccc-4ccc-8ccc-cccccccccc09");

    private static Scenario<Row> Spared(string name, TenantSettings tenant, string kind, string value, AuditLogs assignment) => new(name)
    {
        Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes), assignment],
        Watchlists = [Lists.Exemption(tenant, Slug, kind, value)],
        Expect = [],
    };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
