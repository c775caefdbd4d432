using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>A guest becomes a member.</summary>
public static partial class GuestToMember
{
    private const string Slug = "xt-guest-to-member";

    /// <summary>The change.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string TargetId,
        string TargetUpn,
        string TargetHomeUpn,
        string TargetName,
        string TargetDomain,
        bool TargetIsPrivileged,
        string OldType,
        string NewType,
        string ActorType,
        string ActorUserId,
        string ActorUpn,
        string ActorName,
        string ActorDomain,
        bool ActorIsExternal,
        string IPAddress,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static NearRealTimeRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0126"),
        Slug = Slug,
        Version = new("3.0.0"),
        Name = "Guest converted to member",
        Description = "Identifies a user whose type was changed from guest to member. The change lifts the restrictions of guests and hides the account from reports "
            + "and policies about guests. The severity is high when an external user or an application made the change, or the account is privileged, and low when "
            + "the log does not say what the account was before.",
        Misses = "Privileged accounts that neither the watchlist nor a name prefix reveals: a near-real-time rule cannot wait for IdentityInfo. External members that "
            + "were never guests, which synchronisation creates. An application that is named like one of the expected ones.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1098, Attack.T1078_004],
        Tactics = [Tactic.Persistence, Tactic.PrivilegeEscalation, Tactic.DefenseEvasion],

        // Lateness: a near-real-time rule sees what was ingested since its last run, whenever it happened, so the query has no time filter of
        // its own: one on TimeGenerated would lose late rows. The type of the target stands in every update of some services: without
        // the old type it counts only where the log names it as updated, or names nothing.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let AlertUnknownOld = {{tenant.AlertUnknownOldUserType}};
            let ExpectedActors = {{tenant.ExpectedDirectoryActors}};
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Privileged = _GetWatchlist({{tenant.PrivilegedWatchlist}})
            | where isempty(ExpiresOn) or todatetime(ExpiresOn) > XT_Now
            | mv-expand Key = pack_array(tolower(ObjectId), tolower(HomeUpn), tolower(DirectoryUpn)) to typeof(string)
            | where isnotempty(Key) | distinct Key;
            let Updates = AuditLogs
            | where trim_end(@"\.", OperationName) =~ {{Operations.UpdateUser}} and Result =~ "success" and tostring(TargetResources) contains "UserType";
            let PerUser = {{TargetUsers.Function}}({{AuditEvents.Of(tenant)}}(Updates))
            | extend TargetResources = pack_array(Target)
            | project-away Target;
            {{ModifiedProps.Function}}(PerUser)
            | extend OldType = coalesce(tostring(Properties.usertype["old"]), tostring(Properties["targetid.usertype"]["old"])),
                NewType = coalesce(tostring(Properties.usertype["new"]), tostring(Properties["targetid.usertype"]["new"])),
                Updated = tostring(Properties["included updated properties"]["new"])
            | where NewType contains "member"
            | where OldType contains "guest"
                or (AlertUnknownOld and isempty(OldType) and TargetUpn contains "#ext#" and (isempty(Updated) or Updated contains "UserType"))
            | where ActorId !in (ExpectedActors) and tolower(ActorName) !in (ExpectedActors) and tolower(ActorUpn) !in (ExpectedActors)
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("user:", TargetId) !in (Exempt) and strcat("user:", TargetHomeUpn) !in (Exempt)
                and strcat("ip:", ActorIp) !in (Exempt)
            | mv-apply Prefix = {{tenant.AdminNamePrefixes}} to typeof(string) on (summarize HasAdminName = countif(TargetHomeUpn startswith Prefix) > 0)
            | extend TargetIsPrivileged = HasAdminName or TargetId in (Privileged) or TargetUpn in (Privileged) or TargetHomeUpn in (Privileged)
            | parse TargetHomeUpn with TargetName "@" TargetDomain
            | parse ActorUpn with ActorPrefix "@" ActorDomain
            | project TimeGenerated, TargetId, TargetUpn, TargetHomeUpn, TargetName, TargetDomain, TargetIsPrivileged, OldType, NewType,
                ActorType, ActorUserId = iff(ActorType == "user", ActorId, ""), ActorUpn, ActorName = ActorPrefix, ActorDomain, ActorIsExternal,
                IPAddress = ActorIp, CorrelationId,
                Severity = case(isempty(OldType), "Low", ActorIsExternal or ActorType == "app" or TargetIsPrivileged, "High", "Medium")
            """),
        Equivalents =
        [
            new("distinct Key", "A key that is listed twice is listed.", "drop-deduplication"),
            new("tostring(TargetResources) contains \"UserType\"", "Events without the property have no old and no new type. The condition saves work."),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.TargetId), name: nameof(Row.TargetName), upnSuffix: nameof(Row.TargetDomain)),
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.ActorName), upnSuffix: nameof(Row.ActorDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.OldType), nameof(Row.NewType), nameof(Row.ActorType), nameof(Row.ActorUpn), nameof(Row.TargetUpn), nameof(Row.TargetIsPrivileged),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Guest {{TargetHomeUpn}} converted to member by {{ActorUpn}}",
            DescriptionFormat = "{{ActorUpn}} changed the type of {{TargetHomeUpn}} from guest to member.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "A contractor who becomes an employee: exempt the account for the day of the change.",
            "Synchronisation between our tenants, which creates members, and automation of human resources: add the application to ExpectedDirectoryActors.",
            "A planned migration: exempt the administrator for its time.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/user-properties",
            "https://attack.mitre.org/techniques/T1098/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
