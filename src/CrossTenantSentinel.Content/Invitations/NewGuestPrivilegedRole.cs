using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>
/// A guest gets a privileged role within an hour of the invitation, or although nothing but IdentityInfo says that the account is a guest:
/// what the near-real-time rule <see cref="GuestPrivilegedRole"/> cannot see, because it neither looks back nor waits.
/// </summary>
public static partial class NewGuestPrivilegedRole
{
    private const string Slug = "xt-new-guest-privileged-role";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>How long before the run an assignment may have happened: the hour of the run, and the longest delay of the log.</summary>
    private static readonly TimeSpan Recently = 3.Hours;

    /// <summary>How new a new guest is.</summary>
    private static readonly TimeSpan Fresh = 1.Hours;

    /// <summary>An assignment.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string TargetId,
        string TargetUpn,
        string TargetHomeUpn,
        string TargetName,
        string TargetDomain,
        bool IsNewGuest,
        bool IsHiddenGuest,
        long? MinutesSinceInvite,
        string RoleName,
        long Tier,
        string AssignmentType,
        string ActorType,
        string ActorUserId,
        string ActorUpn,
        string ActorPrefix,
        string ActorDomain,
        string IPAddress,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0227"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "New or hidden guest given a privileged role",
        Description = "Identifies a guest who was given a privileged directory role, or became a member of a privileged group, within an hour of the invitation; and an "
            + "account that gets one and is a guest according to the directory, although its name does not show it. Invitation and role within an hour are the "
            + "shortest way from outside to our highest rights, so the severity is one step higher than without the invitation.",
        Misses = "Guests who are neither new nor hidden: the near-real-time rule reports those, and reports new guests too, an hour earlier. Hidden guests whom "
            + "IdentityInfo does not list yet. Guests who may be administrators, whatever their agreed tier, which the near-real-time rule minds. Invitation and assignment of which one arrives more than two hours late.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1098_003],
        Tactics = [Tactic.Persistence, Tactic.PrivilegeEscalation],
        Schedule = new(Every, Lookback: 14.Days),

        // Lateness: an assignment alerts in the run after the last of what makes it suspicious was first ingested, once. Of the lookback
        // only the directory's snapshot needs more than a few hours.
        Query = Kql.Query($"""
            let XT_Now = now();
            let Exempt = toscalar({Exempt.Of(tenant)}({Slug}, XT_Now) | summarize make_set(Exempt));
            let Agreed = {GuestAdministrators.Of(tenant)}(XT_Now) | project Key;
            let Log = AuditLogs
            | where TimeGenerated > XT_Now - {Recently + Fresh} and Result =~ "success"
                and OperationName matches regex "(?i)^(add|invite) ";
            let Events = materialize({AuditEvents.Of(tenant)}(Log) | where Ingested < XT_Now);
            let Invited = {TargetUsers.Function}((Events | where OperationName startswith "Invite "))
            | where isnotempty(TargetId)
            | project TargetId, InvitedAt = HappenedAt, InviteSeen = Ingested;
            let Guests = IdentityInfo
            | summarize arg_max(TimeGenerated, UserType, AccountUPN) by Id = tolower(AccountObjectId)
            | where UserType =~ "Guest" or AccountUPN contains "#ext#"
            | project Id;
            {RoleAssignment.Of(tenant)}(Events)
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("user:", TargetId) !in (Exempt) and strcat("user:", TargetHomeUpn) !in (Exempt)
                and strcat("ip:", ActorIp) !in (Exempt)
            | where TargetId !in (Agreed) and TargetHomeUpn !in (Agreed)
            | extend IsHiddenGuest = TargetId in (Guests) and not({ExternalName.Of(tenant)}(TargetUpn))
            | join kind=leftouter Invited on TargetId
            | extend IsNewGuest = coalesce(InvitedAt <= HappenedAt and HappenedAt - InvitedAt < {Fresh}, false)
            | summarize arg_max(iff(IsNewGuest, tolong(InvitedAt), 0), *) by EventKey, TargetId, RoleName
            | where (IsNewGuest or IsHiddenGuest) and iff(IsHiddenGuest, Ingested, max_of(Ingested, InviteSeen)) >= XT_Now - {Every}
            | parse TargetHomeUpn with TargetName "@" TargetDomain
            | parse ActorUpn with ActorPrefix "@" ActorDomain
            | project TimeGenerated, TargetId, TargetUpn, TargetHomeUpn, TargetName, TargetDomain, IsNewGuest, IsHiddenGuest,
                MinutesSinceInvite = iff(IsNewGuest, tolong((HappenedAt - InvitedAt) / 1m), long(null)),
                RoleName, Tier, AssignmentType, ActorType, ActorUserId = iff(ActorType == "user", ActorId, ""), ActorUpn,
                ActorPrefix, ActorDomain, IPAddress = ActorIp, CorrelationId,
                Severity = case(Tier == 0 or (Tier == 1 and IsNewGuest), "High", Tier == 1 or IsNewGuest, "Medium", "Low")
            """),
        Equivalents =
        [
            new("OperationName matches regex \"(?i)^(add|invite) \"", "Assignments and invitations are asked for by their names again. The condition saves work."),
            new("OperationName startswith \"Invite \"", "What else is read are additions, whose names do not hold the word.", "widen-match"),
            new("Tier == 1 or IsNewGuest, \"Medium\"", "Roles beneath tier 1 are left out unless AlertAllRoles asks for them."),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.TargetId), name: nameof(Row.TargetName), upnSuffix: nameof(Row.TargetDomain)),
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.ActorPrefix), upnSuffix: nameof(Row.ActorDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.RoleName), nameof(Row.Tier), nameof(Row.AssignmentType), nameof(Row.ActorUpn), nameof(Row.MinutesSinceInvite),
            nameof(Row.IsNewGuest), nameof(Row.IsHiddenGuest),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Guest {{TargetHomeUpn}}, new or hidden, given {{RoleName}}",
            DescriptionFormat = "{{ActorUpn}} gave the guest {{TargetHomeUpn}} the role or group {{RoleName}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Onboarding of a contracted administrator: list the account among the privileged accounts with the type guestAdmin, the agreed tier and an expiry date, "
                + "by home user principal name before it is invited.",
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
