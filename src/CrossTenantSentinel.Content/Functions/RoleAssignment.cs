using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Directory roles, and memberships of privileged groups, that users were given.</summary>
public static partial class RoleAssignment
{
    /// <summary>
    /// <c>XT_RoleAssignments(events)</c>, of <see cref="AuditEvents"/> that succeeded: one row per request, user and role, with the columns of
    /// <see cref="TargetUsers"/>, <c>RoleName</c> (of a group, the group's name), <c>AssignmentType</c> (eligible, activated, scoped, group, timebound or permanent) and
    /// <c>Tier</c> (0 controls the tenant, 1 controls or sees much of it, 2 any other role, which the settings may leave out).
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_RoleAssignments",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b35"),
        Version = new("1.2.0"),
        Description = "Directory roles and memberships of privileged groups that users were given.",
        Parameters =
        [
            KqlParameter.Table(
                "events",
                new Column("EventKey", KqlType.String),
                new Column("CorrelationId", KqlType.String),
                new Column("OperationName", KqlType.String),
                new Column("TargetResources", KqlType.Dynamic),
                new Column("ActorType", KqlType.String),
                new Column("ActorId", KqlType.String),
                new Column("ActorUpn", KqlType.String),
                new Column("Ingested", KqlType.DateTime)),
        ],

        // One assignment is logged twice: by the service that manages roles and by the directory, whose actor is that service. Both share the
        // correlation id; the row with a person as actor stays, with the name that one of the two gives the user; of a guest's two names the directory's is the last in
        // the alphabet. So does an activation take its
        // second event with it. Properties belong to their target; only where the user has none do those of all targets count.
        Body = Kql.Query($$"""
            let PrivilegedGroups = {{tenant.PrivilegedGroups}};
            let IncludeActivations = {{tenant.IncludeRoleActivations}};
            let AllRoles = {{tenant.AlertAllRoles}};
            let given = events
            | extend IsGroup = trim_end(@"\.", OperationName) =~ {{Operations.AddGroupMember}}
            | where (IsGroup and array_length(PrivilegedGroups) > 0) or OperationName matches regex {{Operations.RoleAssignmentPattern}};
            let users = {{TargetUsers.Function}}(given)
            | extend TargetResources = iff(array_length(Target.modifiedProperties) > 0, pack_array(Target), TargetResources)
            | project-away Target;
            {{ModifiedProps.Function}}(users)
            | extend GroupId = tolower(coalesce(tostring(Properties["group.objectid"]["new"]), GroupTargetId)),
                GroupName = coalesce(tostring(Properties["group.displayname"]["new"]), GroupTarget)
            | where not(IsGroup) or GroupId in~ (PrivilegedGroups) or GroupName in~ (PrivilegedGroups)
            | extend RoleName = iff(IsGroup, coalesce(GroupName, GroupId), coalesce(tostring(Properties["role.displayname"]["new"]), RoleTarget))
            | extend RoleName = iff(RoleName =~ "Company Administrator", "Global Administrator", RoleName)
            | extend IsActivation = OperationName has "activation",
                IsOwn = (isnotempty(TargetId) and ActorId == TargetId) or (isnotempty(TargetHomeUpn) and ActorUpn == TargetHomeUpn)
            | summarize OwnActivations = countif(IsActivation and IsOwn), Activations = countif(IsActivation), FirstIngested = min(Ingested),
                Upn = max(TargetUpn),
                arg_max(iff(ActorType == "user", 1, 0) + iff(OperationName has "pim", 1, 0), *)
                by Request = coalesce(CorrelationId, EventKey), User = coalesce(TargetId, TargetHomeUpn), Role = tolower(RoleName)
            | where OwnActivations == 0 or IncludeActivations
            | extend TargetUpn = Upn, TargetHomeUpn = {{HomeUpn.Function}}(Upn), Ingested = FirstIngested,
                AssignmentType = case(IsGroup, "group", Activations > 0, "activated", coalesce(tolower(extract(@"(?i)\b(eligible|scoped|timebound)\b", 1, OperationName)), "permanent")),
                Tier = case(IsGroup, 1, RoleName in~ ({{tenant.PrivilegedRolesTier0}}), 0, RoleName in~ ({{tenant.PrivilegedRolesTier1}}), 1, 2)
            | where Tier < 2 or AllRoles
            """),
        Equivalents =
        [
            new("trim_end(@\"\\.\", OperationName) =~ \"Add member to group\"", "While the settings name no privileged group, members of groups are left out, whatever the name's case.", "mind-case"),
            new("array_length(PrivilegedGroups) > 0", "While the settings name no privileged group, the condition on the group's name leaves the event out, too."),
            new("not(IsGroup) or GroupId in~ (PrivilegedGroups) or GroupName in~ (PrivilegedGroups)", "While the settings name no privileged group, no group gets so far."),
        ],
        Proof = () => Proof(tenant),
    };
}
