using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>The events of a guest's life in the picked range, a function for each kind, in the form that <see cref="LifeCycleRows"/> takes.</summary>
internal sealed class LifeCycleLegs(TenantSettings tenant, GuestParameters pick, InvitationEvents invitations)
{
    /// <summary>
    /// <c>WB_TypeChanges()</c>: guests that became members, and the reverse. The log repeats the type that a user has in other updates: without the type before,
    /// only the list of updated properties tells a change.
    /// </summary>
    public WorkbookFunction TypeChanges => new()
    {
        Name = "WB_TypeChanges",
        Body = KqlTemplate.Of($$"""
            let Updates = {{LifeCycleLog.Of(tenant, pick)}}(dynamic([{{Operations.UpdateUser}}]), "") | where tostring(TargetResources) contains "UserType";
            let PerUser = {{TargetUsers.Function}}(Updates)
            | extend TargetResources = pack_array(Target)
            | project-away Target;
            {{ModifiedProps.Function}}(PerUser)
            | extend OldType = tolower(coalesce(tostring(Properties.usertype["old"]), tostring(Properties["targetid.usertype"]["old"]))),
                NewType = tolower(coalesce(tostring(Properties.usertype["new"]), tostring(Properties["targetid.usertype"]["new"]))),
                Updated = tostring(Properties["included updated properties"]["new"])
            | where (NewType contains "member" and (OldType contains "guest" or (isempty(OldType) and TargetUpn contains "#ext#" and (isempty(Updated) or Updated contains "UserType"))))
                or (NewType contains "guest" and OldType contains "member")
            | project HappenedAt, GuestId = TargetId, GuestUpn = TargetUpn, IsGuest = isnotempty(OldType), Event = "type changed",
                What = iff(NewType contains "member", "guest to member", "member to guest"), How = iff(isempty(OldType), "type before not in the log", ""), By, IPAddress = ActorIp
            """),
    };

    /// <summary><c>WB_RolesGiven()</c>: directory roles of every tier, eligible and active; <c>How</c> says which.</summary>
    public WorkbookFunction Roles => new()
    {
        Name = "WB_RolesGiven",
        Body = KqlTemplate.Of($"""
            let Given = {LifeCycleLog.Of(tenant, pick)}(dynamic([]), {Operations.RoleAssignmentPattern});
            {RoleAssignment.Of(tenant with { AlertAllRoles = true, IncludeRoleActivations = true, PrivilegedGroups = [] })}(Given)
            | project HappenedAt, GuestId = TargetId, GuestUpn = TargetUpn, IsGuest = false, Event = "role given", What = RoleName, How = AssignmentType, By, IPAddress = ActorIp
            """),
    };

    /// <summary><c>WB_GroupsJoined()</c>: memberships and ownerships of groups, by name or, without one, by id.</summary>
    public WorkbookFunction Groups => new()
    {
        Name = "WB_GroupsJoined",
        Body = KqlTemplate.Of($$"""
            let Additions = {{LifeCycleLog.Of(tenant, pick)}}({{LifeCycleOperations.Groups}}, "");
            let Described = {{ModifiedProps.Function}}(Additions);
            {{TargetUsers.Function}}(Described)
            | project HappenedAt, GuestId = TargetId, GuestUpn = TargetUpn, IsGuest = false, Event = "group joined",
                What = coalesce(tostring(Properties["group.displayname"]["new"]), GroupTarget, tostring(Properties["group.objectid"]["new"]), GroupTargetId, "(not in the log)"),
                How = iff(OperationName has "owner", "owner", "member"), By, IPAddress = ActorIp
            """),
    };

    /// <summary><c>WB_Deletions()</c>: the directory and the service that invites log one deletion each: within an hour it is one.</summary>
    public WorkbookFunction Deletions => new()
    {
        Name = "WB_Deletions",
        Body = KqlTemplate.Of($"""
            let Deleted = {LifeCycleLog.Of(tenant, pick)}({LifeCycleOperations.Deletions}, "");
            {TargetUsers.Function}(Deleted)
            | extend User = coalesce(TargetId, TargetHomeUpn), IsHard = OperationName startswith {LifeCycleOperations.HardDelete}
            | sort by User asc, tolong(IsHard) asc, HappenedAt asc
            | extend IsSame = prev(User) == User and prev(IsHard) == IsHard and HappenedAt - prev(HappenedAt) < {GuestHistory.Retry}
            | where not(coalesce(IsSame, false))
            | project HappenedAt, GuestId = TargetId, GuestUpn = TargetUpn, IsGuest = OperationName has "external", Event = "deleted", What = "", How = iff(IsHard, "for good", "can be restored"), By,
                IPAddress = ActorIp
            """),
    };

    /// <summary><c>WB_Invited()</c>: invitations; one is "again" when the same person was invited in the 180 days before, or its redemption is reset.</summary>
    public WorkbookFunction Invited => new()
    {
        Name = "WB_Invited",
        Body = KqlTemplate.Of($"""
            {invitations.EverySent}({pick.TimeRange.Start} - {GuestHistory.Invitations}, {pick.TimeRange.End})
            | sort by Person asc, HappenedAt asc
            | extend IsSame = coalesce(prev(Person) == Person, false), EarlierInviter = prev(Inviter), EarlierTime = prev(HappenedAt)
            | where HappenedAt >= {pick.TimeRange.Start}
            | project HappenedAt, GuestId = InvitedId, GuestUpn = iff(Person contains "@", Person, ""), IsGuest = true, Event = iff(IsSame or IsReset, "invited again", "invited"),
                What = iff(IsSame, strcat(format_datetime(EarlierTime, "yyyy-MM-dd"), " by ", EarlierInviter), ""),
                How = iff(IsReset, "redemption reset", ""), By = Inviter, IPAddress
            """),
    };

    /// <summary><c>WB_AcceptedInvitations()</c>: redemptions; <c>By</c> is the identity that accepted.</summary>
    public WorkbookFunction Accepted => new()
    {
        Name = "WB_AcceptedInvitations",
        Body = KqlTemplate.Of($"""
            {invitations.Accepted}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | project HappenedAt, GuestId, GuestUpn = iff(Person contains "@", Person, ""), IsGuest = true, Event = "accepted", What = "", How = "", By = Redeemer, IPAddress
            """),
    };
}
