using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class GuestPrivilegedRole
{
    private const string EligiblePermanent = "Add eligible member to role in PIM completed (permanent)";

    private static AuditLogs GinaGlobal => DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Administrator");

    private static AuditLogs GinaEligible => DirectoryEvent.ManagedRoleAssigned(EligiblePermanent, by: Bob, to: Gina, "Global Administrator");

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest who becomes Global Administrator is of high severity")
        {
            Given = [GinaGlobal],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "External user gina@fabrikam.com given Global Administrator",
                    Description = "adm-bob@contoso.com gave the external user gina@fabrikam.com the role or group Global Administrator.",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        $"Account {{ Name = adm-bob, UPNSuffix = contoso.com, AadUserId = {Bob.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["RoleName"] = "Global Administrator",
                        ["Tier"] = "0",
                        ["AssignmentType"] = "permanent",
                        ["ActorUpn"] = "adm-bob@contoso.com",
                        ["ActorType"] = "user",
                    },
                    Events = 1,
                },
            ],
        },
        new("role and user are found wherever they stand among the targets")
        {
            Given = [GinaEligible],
            Expect = [Eligible],
        },
        new("a property of the role is found by name, wherever it stands")
        {
            Given =
            [
                GinaGlobal with
                {
                    TargetResources = DirectoryEvent.Targets(DirectoryEvent.UserTarget(
                        Gina, ("Role.WellKnownObjectName", null, "\"TenantAdmins\""), ("ROLE.displayname", "[]", "[\"Global Administrator\"]"))),
                },
            ],
            Expect = [Alert],
        },
        new("the two events of one assignment make one alert, of the person who made it")
        {
            Given =
            [
                GinaEligible,
                DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Administrator") with
                {
                    CorrelationId = GinaEligible.CorrelationId,
                    InitiatedBy = AuditEvent.Application("MS-PIM", new("cccccccc-cccc-4ccc-8ccc-cccccccccc08")),
                },
            ],
            Expect = [Eligible],
        },
        new("a role that sees much of the tenant is of medium severity")
        {
            Given = [GinaGlobal with { TargetResources = DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Reader").TargetResources }],
            Expect = [Alert with { RoleName = "Global Reader", Tier = 1, Severity = "Medium" }],
        },
        new("an operation with a trailing dot is the same operation")
        {
            Given = [GinaGlobal with { OperationName = "Add member to role." }],
            Expect = [Alert with { OperationName = "Add member to role." }],
        },
        new("a role above the agreed tier alerts")
        {
            Given = [GinaGlobal],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.Id, Gina.ObjectId, Type: "guestAdmin", Tier: 1))],
            Expect = [Alert],
        },
        new("a guest who may be an administrator stays quiet")
        {
            Given = [GinaGlobal],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.UserPrincipalName, HomeUpn: Gina.UserPrincipalName, Type: "guestAdmin", Tier: 0))],
            Expect = [],
        },
        new("an agreement that has expired does not count")
        {
            Given = [GinaGlobal],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.Id, Gina.ObjectId, Type: "guestAdmin", Tier: 0, ExpiresOn: Sample.Ago(1.Days)))],
            Expect = [Alert],
        },
        new("an external actor is called by the name at home")
        {
            Given = [GinaGlobal with { InitiatedBy = AuditEvent.User(Mal) }],
            Expect = [Alert with { ActorUserId = Mal.Id, ActorUpn = Mal.UserPrincipalName, ActorPrefix = Mal.Name, ActorDomain = Mal.Domain }],
        },
        Spared("an exempt external actor stays quiet, by the name at home", tenant, "user", Mal.UserPrincipalName, GinaGlobal with { InitiatedBy = AuditEvent.User(Mal) }),
        Spared("an exempt external actor stays quiet, by the directory's name", tenant, "user", Mal.DirectoryUpn, GinaGlobal with { InitiatedBy = AuditEvent.User(Mal) }),
        Spared("an exempt actor stays quiet, by id", tenant, "user", Bob.Id, GinaGlobal),
        Spared("an exempt actor stays quiet, by name", tenant, "user", Bob.UserPrincipalName, GinaGlobal),
        Spared("an exempt application stays quiet", tenant, "app", ByPipeline.ToString(), GinaGlobal with { InitiatedBy = AuditEvent.Application("Pipeline", ByPipeline) }),
        Quiet("an employee's role stays quiet", DirectoryEvent.RoleAssigned(by: Bob, to: Alice, "Global Administrator")),
        Quiet("a role that is not listed stays quiet", DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Directory Readers")),
        Quiet("a request for a role stays quiet", GinaEligible with { OperationName = "Add eligible member to role in PIM requested (permanent)" }),
        Quiet("an assignment that failed stays quiet", GinaGlobal with { Result = "failure" }),
        Quiet("a role that is taken away stays quiet", GinaGlobal with { OperationName = "Remove member from role" }),
        Quiet(
            "an administrator who switches on an eligible role stays quiet, and so does the directory's event about it",
            DirectoryEvent.ManagedRoleAssigned(Operations.ActivateRole, by: Gina, to: Gina, "Global Administrator"),
            GinaGlobal with
            {
                CorrelationId = DirectoryEvent.ManagedRoleAssigned(Operations.ActivateRole, by: Gina, to: Gina, "Global Administrator").CorrelationId,
                InitiatedBy = AuditEvent.Application("MS-PIM", new("cccccccc-cccc-4ccc-8ccc-cccccccccc08")),
            }),
        Quiet("a group that is not listed stays quiet", DirectoryEvent.GroupChanged(Operations.AddGroupMember, by: Bob, who: Gina, "eeeeeeee-eeee-4eee-8eee-eeeeeeeeee01", "Tenant operators")),
        Quiet("an event without targets stays quiet", GinaGlobal with { TargetResources = null }),
        Quiet("an event with an empty list of targets stays quiet", GinaGlobal with { TargetResources = Dynamic.Parse("[]") }),
    ];

    /// <summary>What <see cref="GinaGlobal"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        TargetId: Gina.Id,
        TargetUpn: "gina_fabrikam.com#ext#@contoso.onmicrosoft.com",
        TargetHomeUpn: Gina.UserPrincipalName,
        TargetName: Gina.Name,
        TargetDomain: Gina.Domain,
        RoleName: "Global Administrator",
        Tier: 0,
        AssignmentType: "permanent",
        OperationName: "Add member to role",
        ActorType: "user",
        ActorUserId: Bob.Id,
        ActorUpn: Bob.UserPrincipalName,
        ActorPrefix: Bob.Name,
        ActorDomain: Bob.Domain,
        IPAddress: SignIn.Address,
        CorrelationId: GinaGlobal.CorrelationId!,
        Severity: "High");

    private static Row Eligible => Alert with { AssignmentType = "eligible", OperationName = EligiblePermanent, CorrelationId = GinaEligible.CorrelationId! };

    private static Guid ByPipeline => new("cccccccc-cccc-4ccc-8ccc-cccccccccc09");

    private static Scenario<Row> Spared(string name, TenantSettings tenant, string kind, string value, AuditLogs assignment) =>
        new(name) { Given = [assignment], Watchlists = [Lists.Exemption(tenant, Slug, kind, value)], Expect = [] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
