using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>An external user becomes an owner of a group, or a member of a group that is not for external users.</summary>
public static partial class GuestSensitiveGroup
{
    private const string Slug = "xt-guest-sensitive-group";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 4.Hours;

    /// <summary>A membership.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string TargetId,
        string TargetUpn,
        string TargetHomeUpn,
        string TargetName,
        string TargetDomain,
        string GroupId,
        string GroupName,
        string MembershipType,
        string Reason,
        string ActorType,
        string ActorUserId,
        string ActorUpn,
        string ActorName,
        string ActorDomain,
        string IPAddress,
        string CorrelationId);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0128"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "External user added to a sensitive group",
        Description = "Identifies an external user who became an owner of any group, or a member of a group that is sensitive or, if the settings say so, not among the "
            + "groups for external users. Groups are how guests get sites, applications and rights in Azure, and an owner lets others in.",
        Misses = "Members of groups that the settings do not list. External users whose name in the directory was changed to one of our domains. Members through "
            + "nested or dynamic groups, which are no additions. Additions that arrive more than three hours late. An application that is named like one of the "
            + "expected ones.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1098, Attack.T1213],
        Tactics = [Tactic.Persistence, Tactic.PrivilegeEscalation, Tactic.Collection],
        Schedule = new(Every, Lookback),

        // Lateness: an addition alerts in the run after it was first ingested, whenever it happened within the lookback, so it is neither lost
        // nor repeated.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let SensitiveGroups = {{tenant.SensitiveGroups}};
            let AllowedGroups = {{tenant.GuestAllowedGroups}};
            let ByAllowList = {{tenant.GuestGroupsByAllowList}};
            let ExpectedActors = {{tenant.ExpectedDirectoryActors}};
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Additions = AuditLogs
            | where TimeGenerated > XT_Now - {{Lookback}}
            | where trim_end(@"\.", OperationName) in~ ({{Operations.AddGroupMember}}, {{Operations.AddGroupOwner}}) and Result =~ "success";
            let Recent = {{AuditEvents.Of(tenant)}}(Additions) | where Ingested >= XT_Now - {{Every}} and Ingested < XT_Now;
            let Users = {{TargetUsers.Function}}(Recent)
            | extend TargetResources = iff(array_length(Target.modifiedProperties) > 0, pack_array(Target), TargetResources)
            | project-away Target;
            {{ModifiedProps.Function}}(Users)
            | where {{ExternalName.Of(tenant)}}(TargetUpn)
            | extend GroupId = tolower(coalesce(tostring(Properties["group.objectid"]["new"]), GroupTargetId)),
                GroupName = coalesce(tostring(Properties["group.displayname"]["new"]), GroupTarget),
                MembershipType = iff(OperationName has "owner", "owner", "member")
            | where isnotempty(GroupId) or isnotempty(GroupName)
            | extend Reason = case(
                MembershipType == "owner", "owners let others in",
                GroupId in~ (SensitiveGroups) or GroupName in~ (SensitiveGroups), "the group is sensitive",
                ByAllowList and GroupId !in~ (AllowedGroups) and GroupName !in~ (AllowedGroups), "the group is not for external users",
                "")
            | where isnotempty(Reason)
            | where ActorId !in (ExpectedActors) and tolower(ActorName) !in (ExpectedActors) and tolower(ActorUpn) !in (ExpectedActors)
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("user:", TargetId) !in (Exempt) and strcat("user:", TargetHomeUpn) !in (Exempt)
                and strcat("ip:", ActorIp) !in (Exempt) and strcat("group:", GroupId) !in (Exempt) and strcat("group:", tolower(GroupName)) !in (Exempt)
            | parse TargetHomeUpn with TargetName "@" TargetDomain
            | parse ActorUpn with ActorPrefix "@" ActorDomain
            | project TimeGenerated, TargetId, TargetUpn, TargetHomeUpn, TargetName, TargetDomain, GroupId, GroupName = coalesce(GroupName, GroupId), MembershipType,
                Reason, ActorType, ActorUserId = iff(ActorType == "user", ActorId, ""), ActorUpn, ActorName = ActorPrefix, ActorDomain,
                IPAddress = ActorIp, CorrelationId
            """),
        Equivalents =
        [
            new("TimeGenerated > XT_Now - 4h", "The lookback begins there.", "drop-condition"),
            new("OperationName has \"owner\"", "Of the two operations that are read only one holds the word.", "widen-match"),
            new("isnotempty(GroupId)", "A group that alerts has a name in every event.", "drop-alternative"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.TargetId), name: nameof(Row.TargetName), upnSuffix: nameof(Row.TargetDomain)),
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.ActorName), upnSuffix: nameof(Row.ActorDomain)),
            Entity.SecurityGroup(distinguishedName: nameof(Row.GroupName), objectGuid: nameof(Row.GroupId)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.GroupName), nameof(Row.GroupId), nameof(Row.MembershipType), nameof(Row.Reason), nameof(Row.ActorUpn), nameof(Row.ActorType), nameof(Row.TargetUpn),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External user {{TargetHomeUpn}} is now {{MembershipType}} of {{GroupName}}",
            DescriptionFormat = "{{ActorUpn}} added the external user {{TargetHomeUpn}} to a group: {{Reason}}.",
        },
        FalsePositives =
        [
            "Teams and Microsoft 365 groups made for working together: leave GuestGroupsByAllowList off, or list the groups in GuestAllowedGroups.",
            "Access packages: entitlement management is among ExpectedDirectoryActors.",
            "A partner who runs a shared group: exempt the group or the user, with an expiry date.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/fundamentals/users-default-permissions",
            "https://attack.mitre.org/techniques/T1098/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
