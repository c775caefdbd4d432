using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class RoleAssignment
{
    private const string Managed = "Add member to role in PIM completed (permanent)";

    private static readonly Dynamic Service = AuditEvent.Application("MS-PIM", Tess.ObjectId);

    private static FunctionProof<AssignmentRow> Proof(TenantSettings tenant) => new(self => Kql.Query($"""
        {self}({AuditEvents.Of(tenant)}(AuditLogs))
        | project TargetHomeUpn, RoleName, AssignmentType, Tier, ActorType, OperationName, GroupId, Ingested
        """))
    {
        Scenarios =
        [
            Gives("a role that controls the tenant is of tier 0", Assigned, Row),
            Gives("a role that sees much is of tier 1, whatever the case", Assigned with { TargetResources = Targets("GLOBAL READER") }, Row with { RoleName = "GLOBAL READER", Tier = 1 }),
            Gives("the old name of Global Administrator is that role, whatever the case", Assigned with { TargetResources = Targets("company administrator") }, Row),
            Quiet("any other role is left out", Assigned with { TargetResources = Targets("Printer Administrator") }),
            Quiet("a member of a group is left out while no group is privileged", DirectoryEvent.GroupChanged(Operations.AddGroupMember, Bob, Gina, "g-1", "Finance")),
            Quiet("a request for a role is left out", Named("Add member to role requested (PIM activation)")),
            Quiet("a role that is taken is left out", Named("Remove member from role")),
            Gives("a full stop and capitals change nothing", Named("ADD MEMBER TO ROLE."), Row with { OperationName = "ADD MEMBER TO ROLE." }),
            Gives("the role may be a target before the user", Managing(Managed, Bob), Row with { OperationName = Managed }),
            Type("eligible", "Add eligible member to role in PIM completed (permanent)"),
            Type("eligible", "Add ELIGIBLE member to role"),
            Type("scoped", "Add Scoped member to role"),
            Type("timebound", "Add member to role in PIM completed (TimeBound)"),
            Type("permanent", "Add role assignment to role definition"),
            Type("permanent", "Add member to role (ineligible, unscoped, untimebound)"),
            Type("permanent", "Add member to role outside of PIM (permanent)"),
            Quiet("an administrator who switches on a role is left out", Managing(Operations.ActivateRole, Gina)),
            Quiet("the second event of an activation goes with it", Managing(Operations.ActivateRole, Gina) with { CorrelationId = "c-1" }, Assigned with { CorrelationId = "c-1" }),
            Gives("an activation by somebody else is reported as one", Managing(Operations.ActivateRole, Bob), Row with { OperationName = Operations.ActivateRole, AssignmentType = "activated" }),
            Quiet("an activation by oneself is known by the name where the actor has no id", Managing(Operations.ActivateRole, Gina) with { InitiatedBy = ByName(Gina) }),
            Quiet("an activation by oneself is known by the name where the target has no id", Managing(Operations.ActivateRole, Gina) with { TargetResources = RoleAnd(new { type = "User", userPrincipalName = Gina.UserPrincipalName }) }),
            Gives(
                "actor and target without ids are not the same for that", Managing(Operations.ActivateRole, Bob) with { InitiatedBy = ByName(Bob), TargetResources = RoleAnd(new { type = "User", userPrincipalName = Gina.DirectoryUpn }) },
                Row with { OperationName = Operations.ActivateRole, AssignmentType = "activated" }),
            Quiet(
                "the second event of an activation goes with it, however the first one writes the name",
                Managing(Operations.ActivateRole, Gina) with { CorrelationId = "c-1", TargetResources = RoleAnd(new { id = Gina.Id, type = "User" }) }, Assigned with { CorrelationId = "c-1", InitiatedBy = Service }),
            .. Once("the name comes from either event", Managing(Managed, Bob) with { Id = "2", TargetResources = RoleAnd(new { id = Gina.Id, type = "User" }) }, Assigned with { InitiatedBy = Service }, Row with { OperationName = Managed }),
            .. Once(
                "two forms of one name are one user", Managing(Managed, Bob) with { Id = "2", TargetResources = RoleAnd(new { id = Gina.Id, type = "User", userPrincipalName = Gina.UserPrincipalName }) },
                Assigned with { InitiatedBy = Service }, Row with { OperationName = Managed }),
            new("of two users each has the role of its own")
            {
                Given =
                [
                    Assigned with
                    {
                        TargetResources = DirectoryEvent.Targets(
                            DirectoryEvent.UserTarget(Alice, ("Role.DisplayName", null, "\"Global Reader\"")), DirectoryEvent.UserTarget(Gina, ("Role.DisplayName", null, "\"Global Administrator\""))),
                    },
                ],
                Expect = [Row, Row with { TargetHomeUpn = "alice@contoso.com", RoleName = "Global Reader", Tier = 1 }],
            },
            Gives("an administrator who gives himself a role has one", Managing(Managed, Gina), Row with { OperationName = Managed }),
            Gives("a word that only holds activation is none", Managing("Add member to role completed (reactivation)", Gina), Row with { OperationName = "Add member to role completed (reactivation)" }),
            Gives("an assignment keeps the group that it names, in small letters", Assigned with { TargetResources = Targets("Global Administrator", ("Group.ObjectID", null, "\"G-1\"")) }, Row with { GroupId = "g-1" }),
            .. Once("the person stays of two actors", Named(Managed) with { Id = "2", InitiatedBy = Service }, Named(Managed), Row with { OperationName = Managed }),
            .. Once("the service's event stays of two with the same actor", Assigned with { Id = "2" }, Named(Managed), Row with { OperationName = Managed }),
            .. Once("a word that only holds the service's name is none", Named("Add member to role (PIMENTO)") with { Id = "2" }, Named(Managed), Row with { OperationName = Managed }),
            new("an assignment is as old as its first event")
            {
                Given = [Assigned with { CorrelationId = "c-1", Id = "1", IngestedAt = Sample.Ago(1.Minutes) }, Assigned with { CorrelationId = "c-1", Id = "2", InitiatedBy = Service, IngestedAt = Sample.Ago(4.Minutes) }],
                Expect = [Row with { Ingested = Sample.Ago(4.Minutes) }],
            },
            new("requests without a correlation id stay apart")
            {
                Given = [Assigned with { CorrelationId = "", Id = "1" }, Assigned with { CorrelationId = null, Id = "2" }],
                Expect = [Row, Row],
            },
            new("two roles of one request are two rows, the same role in another case is not")
            {
                Given =
                [
                    Assigned with { CorrelationId = "c-1", Id = "1" },
                    Assigned with { CorrelationId = "c-1", Id = "2", TargetResources = Targets("GLOBAL ADMINISTRATOR"), InitiatedBy = Service },
                    Assigned with { CorrelationId = "c-1", Id = "3", TargetResources = Targets("Global Reader") },
                ],
                Expect = [Row, Row with { RoleName = "Global Reader", Tier = 1 }],
            },
        ],
    };

    private static AuditLogs Assigned => DirectoryEvent.RoleAssigned(by: Bob, to: Gina, "Global Administrator");

    private static AssignmentRow Row => new("gina@fabrikam.com", "Global Administrator", "permanent", 0, "user", "Add member to role", "", Sample.Ago(5.Minutes));

    private static Dynamic Targets(string role, params IEnumerable<(string Name, string? Old, string? New)> more) =>
        DirectoryEvent.Targets(DirectoryEvent.UserTarget(Gina, [("Role.DisplayName", null, $"\"{role}\""), .. more]));

    private static Dynamic ByName(Person actor) => Dynamic.Of(new { user = new { userPrincipalName = actor.DirectoryUpn } });

    private static Dynamic RoleAnd(object user) => DirectoryEvent.Targets(new { type = "Role", displayName = "Global Administrator" }, user);

    private static AuditLogs Named(string operation) => Assigned with { OperationName = operation };

    private static AuditLogs Managing(string operation, Person by) => DirectoryEvent.ManagedRoleAssigned(operation, by, to: Gina, "Global Administrator");

    private static Scenario<AssignmentRow> Gives(string name, AuditLogs assignment, AssignmentRow row) => new(name) { Given = [assignment], Expect = [row] };

    private static Scenario<AssignmentRow> Quiet(string name, params AuditLogs[] events) => new(name) { Given = events, Expect = [] };

    private static Scenario<AssignmentRow> Type(string type, string operation) =>
        Gives($"{operation} is {type}", Named(operation), Row with { OperationName = operation, AssignmentType = type });

    /// <summary>Two events of one request, in either order.</summary>
    private static IEnumerable<Scenario<AssignmentRow>> Once(string name, AuditLogs one, AuditLogs other, AssignmentRow row)
    {
        AuditLogs first = one with { CorrelationId = "c-1" };
        AuditLogs second = other with { CorrelationId = "c-1" };
        yield return new(name) { Given = [first, second], Expect = [row] };
        yield return new($"{name}, in the other order") { Given = [second, first], Expect = [row] };
    }

    internal sealed record AssignmentRow(
        string TargetHomeUpn, string RoleName, string AssignmentType, long Tier, string ActorType, string OperationName, string GroupId, DateTime Ingested);
}
