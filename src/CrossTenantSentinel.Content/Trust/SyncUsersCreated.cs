using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Trust;

/// <summary>Synchronisation makes members of users of another tenant, soon after it was allowed: the twin of <see cref="SyncEnabled"/>.</summary>
public static partial class SyncUsersCreated
{
    private const string Slug = "xt-xtsync-users-created";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>As long as an event may take to arrive, two hours, and the interval between runs.</summary>
    private static readonly TimeSpan Recent = 3.Hours;

    /// <summary>The users that were made after one event.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ActorType,
        string ActorName,
        string ActorUserId,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string PartnerTenantId,
        string PartnerTenantName,
        string TenantRelationship,
        string Setting,
        DateTime AllowedOn,
        long UserCount,
        Dynamic Users,
        string LatestUserId,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0237"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Users of another tenant made members by new synchronisation",
        Description = "Identifies users of another tenant whom synchronisation made members of ours within days after it was allowed. Accounts made so come back when somebody "
            + "removes them, as long as the synchronisation is allowed. The alert names who allowed it, and for which tenant.",
        Misses = "Users made after those days, and users made under an application's name that the settings do not list. Users made as guests. Events that arrive "
            + "more than two hours late. When several tenants were allowed, the users are put down to the last one of high severity, or else to the last one. "
            + "Users who arrive in different runs alert again.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1136_003, Attack.T1098],
        Tactics = [Tactic.Persistence, Tactic.PrivilegeEscalation],
        Schedule = new(Every, Lookback: (tenant.SyncTwinDays + 1).Days),

        // Lateness: a user is reported by the run after one of the two logs first said that it was made, and what allowed it was known, once. The event
        // before it may be as old as the settings say; of several the last one of high severity counts, or else the last.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let SuppressOwn = {{tenant.SuppressOwnSync}};
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Starts = {{SyncEvents.Of(tenant)}}(XT_Now - {{(tenant.SyncTwinDays + 1).Days}})
            | lookup kind=leftouter ({{Tenant.Of(tenant)}}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {{Relationships.Unknown}})
            | where not(SuppressOwn and TenantRelationship =~ {{Relationships.Own}})
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("ip:", IPAddress) !in (Exempt) and strcat("tenant:", ExternalTenantId) !in (Exempt)
            | project AllowedOn = TimeGenerated, AllowedSeen = FirstIngested, EventId, CorrelationId, LogTenant = tolower(AADTenantId), ActorType, ActorName, ActorUserId, AccountName,
                AccountDomain, IPAddress, ExternalTenantId, TenantName, TenantRelationship, Setting,
                Severity = iff(TenantRelationship in~ ({{Relationships.Unknown}}, {{Relationships.Blocked}}) or isnotempty(LookalikeOf) or ActorIsExternal, "High", "Medium");
            union isfuzzy=true
                (AuditLogs | where TimeGenerated > XT_Now - {{Recent}}
                | where trim_end(@"[\s.]+", OperationName) =~ {{Operations.UserAdded}} and Result =~ "success"
                    and tostring(InitiatedBy.app.displayName) in~ ({{tenant.SyncActorNames}})
                | extend Ingested = coalesce(ingestion_time(), TimeGenerated)
                | mv-expand Target = TargetResources
                | where tostring(Target.type) in~ ("User", "")
                | extend Said = tolower(tostring(Target)), UserId = tolower(tostring(Target.id))),
                (AADProvisioningLogs | where TimeGenerated > XT_Now - {{Recent}}
                | where ProvisioningAction =~ "create" and (ResultType =~ "success" or (isempty(ResultType) and ProvisioningStatusInfo has "success"))
                | extend Said = tolower(strcat(TargetIdentity, " ", ModifiedProperties)), UserId = tolower(extract(@'"id":\s*"([^"]+)"', 1, TargetIdentity)),
                    Ingested = coalesce(ingestion_time(), TimeGenerated))
            | extend Said = replace_string(Said, @"\", "")
            | extend User = extract(@'([^"\s]+#ext#@[^"\s]+)', 1, Said), UserType = extract(@'"newvalue":[\s"\[]*(\w+)', 1, extract(@'\{[^{}]*"usertype"[^{}]*\}', 0, Said))
            | where isnotempty(User) and UserType != "guest" and (Type == "AuditLogs" or tostring(split(User, "@")[-1]) in~ ({{tenant.InternalDomains}}))
            | summarize Created = min(TimeGenerated), FirstIngested = min(Ingested), UserId = max(UserId) by User, LogTenant = tolower(AADTenantId)
            | join kind=inner (Starts) on LogTenant
            | where AllowedOn <= Created and AllowedOn > Created - {{tenant.SyncTwinDays.Days}}
            | summarize KnownAt = min(max_of(FirstIngested, AllowedSeen)), arg_max(AllowedOn + iff(Severity == "High", 1000d, 0d), *) by User
            | where KnownAt >= XT_Now - {{Every}} and KnownAt < XT_Now
            | summarize arg_max(Created, LatestUserId = UserId), TimeGenerated = min(Created), UserCount = count(), Users = array_sort_asc(make_set(User, {{tenant.MaxListItems}})), take_any(*) by EventId
            | project TimeGenerated, ActorType, ActorName, ActorUserId, AccountName, AccountDomain, IPAddress, PartnerTenantId = ExternalTenantId,
                PartnerTenantName = coalesce(TenantName, ExternalTenantId, "(tenant not readable)"), TenantRelationship, Setting, AllowedOn, UserCount, Users,
                LatestUserId, CorrelationId, Severity
            """),
        Equivalents = [new("join kind=inner (Starts) on LogTenant", "A user without such a change has no time at which it was allowed, which the next condition asks for.", "change-join")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Account(aadUserId: nameof(Row.LatestUserId)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.PartnerTenantId), nameof(Row.PartnerTenantName), nameof(Row.TenantRelationship), nameof(Row.Setting), nameof(Row.AllowedOn), nameof(Row.UserCount),
            nameof(Row.Users), nameof(Row.ActorType), nameof(Row.ActorName),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "{{UserCount}} users of {{PartnerTenantName}} made members by new synchronisation",
            DescriptionFormat = "Synchronisation made {{UserCount}} users members of our tenant after {{ActorName}} allowed it for {{PartnerTenantName}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "The roll-out of a multitenant organisation of ours: list its tenants in the tenant directory with the relationship own.",
            "A partner whose synchronisation was agreed on: exempt the tenant until its first cycles are done.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview",
            "https://attack.mitre.org/techniques/T1136/003/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
