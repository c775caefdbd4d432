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
        Quiet(
            "what an earlier run has seen is not reported again",
            AuditEvent.Invitation(by: Alice, of: Gina, ago: 120.Minutes),
            DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Reader", ago: 80.Minutes)),
        Quiet("a guest of longer standing stays quiet", AuditEvent.Invitation(by: Alice, of: Gina, ago: 2.Hours), GinaReader),
        Quiet("an invitation after the role does not count", AuditEvent.Invitation(by: Alice, of: Gina, ago: 1.Minutes), GinaReader),
        Quiet("an invitation of somebody else does not count", AuditEvent.Invitation(by: Alice, of: Mal, ago: 45.Minutes), GinaReader),
        Quiet("an invitation that failed does not count", AuditEvent.Invitation(by: Alice, of: Gina, ago: 45.Minutes) with { Result = "failure" }, GinaReader),
        Quiet("an employee's role stays quiet", Identity.Of(Alice), DirectoryEvent.RoleAssigned(by: Bob, to: Alice, "Global Administrator")),
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

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
