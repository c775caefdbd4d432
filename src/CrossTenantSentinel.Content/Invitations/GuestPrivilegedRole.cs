using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>An external user gets a privileged directory role, or becomes a member of a privileged group.</summary>
public static partial class GuestPrivilegedRole
{
    private const string Slug = "xt-guest-privileged-role";

    /// <summary>An assignment.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string TargetId,
        string TargetUpn,
        string TargetHomeUpn,
        string TargetName,
        string TargetDomain,
        string RoleName,
        long Tier,
        string AssignmentType,
        string OperationName,
        string ActorType,
        string ActorUserId,
        string ActorUpn,
        string ActorPrefix,
        string ActorDomain,
        string IPAddress,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static NearRealTimeRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0127"),
        Slug = Slug,
        Version = new("3.0.0"),
        Name = "External user given a privileged role",
        Description = "Identifies an external user who was given a privileged directory role, at once, for a time or to be switched on, or who became a member of a "
            + "privileged group. External administrators combine foreign devices and identities with our highest rights, and a role is the quickest escalation "
            + "after an invitation. The severity is high for roles that control the tenant.",
        Misses = "External users whose name does not show it: the rule for new guests finds those in IdentityInfo. A role that a group gets, or a group that is not "
            + "listed. Roles whose name is not among the privileged ones. The two events of one assignment alert twice when they arrive in different minutes. "
            + "Guests who may be administrators up to their agreed tier.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1098_003],
        Tactics = [Tactic.Persistence, Tactic.PrivilegeEscalation],

        // Lateness: a near-real-time rule sees what was ingested since its last run, whenever it happened, so the query has no time filter of
        // its own: one on TimeGenerated would lose late rows.
        Query = Kql.Query($"""
            let XT_Now = now();
            let Exempt = toscalar({Exempt.Of(tenant)}({Slug}, XT_Now) | summarize make_set(Exempt));
            let Agreed = toscalar({GuestAdministrators.Of(tenant)}(XT_Now) | summarize make_bag(bag_pack(Key, Tier)));
            let Log = AuditLogs
            | where Result =~ "success" and OperationName startswith "Add ";
            let Events = {AuditEvents.Of(tenant)}(Log);
            {RoleAssignment.Of(tenant)}(Events)
            | where {ExternalName.Of(tenant)}(TargetUpn)
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("user:", TargetId) !in (Exempt) and strcat("user:", TargetHomeUpn) !in (Exempt)
                and strcat("ip:", ActorIp) !in (Exempt)
            | where not(Tier >= coalesce(tolong(Agreed[TargetId]), tolong(Agreed[TargetHomeUpn]), 3))
            | parse TargetHomeUpn with TargetName "@" TargetDomain
            | parse ActorUpn with ActorPrefix "@" ActorDomain
            | project TimeGenerated, TargetId, TargetUpn, TargetHomeUpn, TargetName, TargetDomain, RoleName, Tier, AssignmentType, OperationName,
                ActorType, ActorUserId = iff(ActorType == "user", ActorId, ""), ActorUpn, ActorPrefix, ActorDomain, IPAddress = ActorIp, CorrelationId,
                Severity = case(Tier == 0, "High", Tier == 1, "Medium", "Low")
            """),
        Equivalents = [new("OperationName startswith \"Add \"", "The function that reads assignments asks for their operations. The condition saves work.")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.TargetId), name: nameof(Row.TargetName), upnSuffix: nameof(Row.TargetDomain)),
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.ActorPrefix), upnSuffix: nameof(Row.ActorDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.RoleName), nameof(Row.Tier), nameof(Row.AssignmentType), nameof(Row.ActorUpn), nameof(Row.ActorType), nameof(Row.TargetUpn),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External user {{TargetHomeUpn}} given {{RoleName}}",
            DescriptionFormat = "{{ActorUpn}} gave the external user {{TargetHomeUpn}} the role or group {{RoleName}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Contracted administrators: list them among the privileged accounts with the type guestAdmin, the agreed tier and an expiry date.",
            "Members from another tenant of ours: exempt the account.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference",
            "https://learn.microsoft.com/entra/architecture/security-operations-privileged-accounts",
            "https://attack.mitre.org/techniques/T1098/003/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
