using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class TargetUsers
{
    private static FunctionProof<TargetRow> Proof => new(self => Kql.Query($"""
        {self}(AuditLogs)
        | project TargetId, TargetUpn, TargetHomeUpn, RoleTarget, GroupTargetId, GroupTarget
        """))
    {
        Scenarios =
        [
            Makes("the user may stand after the role", [Role("Global Reader"), User], Row with { RoleTarget = "Global Reader" }),
            Makes("the user may stand before the group", [User, Group("G-1", "Finance")], Row with { GroupTargetId = "g-1", GroupTarget = "Finance" }),
            Makes("types of roles and groups may be in capitals", [new { type = "ROLE", displayName = "Reader" }, new { id = "g-1", type = "GROUP" }, User], Row with { RoleTarget = "Reader", GroupTargetId = "g-1" }),
            Makes("of two roles and two groups the last ones by the alphabet count", [Role("A"), Group("g-1", "A"), User, Role("B"), Group("g-2", "B")], Row with { RoleTarget = "B", GroupTargetId = "g-2", GroupTarget = "B" }),
            Makes("a target whose type is user in capitals is one, without a name too", [new { id = Gina.Id.ToUpperInvariant(), type = "USER" }], Row with { TargetUpn = "", TargetHomeUpn = "" }),
            Makes("a target with a name is a user, without a type too", [new { id = Gina.Id, userPrincipalName = Gina.DirectoryUpn }], Row),
            Makes("a target with a name is a user, with another type too", [new { id = Gina.Id, type = "Other", userPrincipalName = Gina.DirectoryUpn.ToUpperInvariant() }], Row),
            Makes("two users are two rows", [User, DirectoryEvent.UserTarget(Alice)], Row, new(Alice.Id, Alice.UserPrincipalName, Alice.UserPrincipalName, "", "", "")),
            Makes("an event without a user is dropped", [Role("Global Reader"), new { id = "1", type = "ServicePrincipal", displayName = "Sync" }]),
            Makes("an event with an empty list of targets is dropped", []),
            new("an event without targets is dropped") { Given = [AuditEvent.SupportApproval(Alice) with { TargetResources = null }], Expect = [] },
        ],
    };

    private static TargetRow Row => new(Gina.Id, "gina_fabrikam.com#ext#@contoso.onmicrosoft.com", "gina@fabrikam.com", "", "", "");

    private static object User => DirectoryEvent.UserTarget(Gina);

    private static object Role(string displayName) => new { id = "r-1", type = "Role", displayName };

    private static object Group(string id, string displayName) => new { id, type = "Group", displayName };

    private static Scenario<TargetRow> Makes(string name, IReadOnlyList<object> targets, params TargetRow[] rows) => new(name)
    {
        Given = [AuditEvent.SupportApproval(Alice) with { TargetResources = DirectoryEvent.Targets(targets) }],
        Expect = rows,
    };

    internal sealed record TargetRow(string TargetId, string TargetUpn, string TargetHomeUpn, string RoleTarget, string GroupTargetId, string GroupTarget);
}
