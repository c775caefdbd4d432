using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>A user of ours is refused by external tenants again and again, or by one tenant after the other.</summary>
public static partial class PolicyBlocked
{
    private const string Slug = "xt-out-policy-blocked";
    private static readonly TimeSpan Every = 6.Hours;
    private static readonly TimeSpan Window = 6.Hours;
    private static readonly TimeSpan Directory = 14.Days;

    /// <summary>A row may come two hours late, and a burst may have begun a whole window before it.</summary>
    private static readonly TimeSpan Reach = Every + Window + 2.Hours;

    /// <summary>A user's refused attempts.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        bool ApprovalExpired,
        string Direction,
        string PrivilegeReason,
        long AttemptCount,
        long TenantCount,
        Dynamic TenantIds,
        Dynamic Codes,
        Dynamic Apps,
        Dynamic IPAddresses,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0108"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Repeatedly refused access to external tenants",
        Description = "Identifies a user of ours whom an external tenant refuses again and again within six hours, or whom several tenants refuse: our outbound "
            + "policy or tenant restrictions block the way, the user is no member there, or the token is good for nothing but passing through. It is an early "
            + "sign of data on its way out, of malware that tries a user's token, or of a lure that has not worked yet.",
        Misses = "Attempts below the thresholds, or spread over more than six hours. Rows that name neither user nor tenant. Attempts at the tenant of personal "
            + "Microsoft accounts and at Microsoft's own tenants, unless the settings say otherwise. Attempts that only the other tenant logs. "
            + "Attempts that go on alert again when what is new reaches a threshold.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1526, Attack.T1537],
        Tactics = [Tactic.Discovery, Tactic.Exfiltration],

        // The directory repeats what it knows of an account after 14 days at the latest; sign-ins are read back less far.
        Schedule = new(Every, Lookback: Directory),

        // Lateness: an attempt is new when it was first ingested since the last run, whenever it happened. A user alerts in the
        // run whose new attempts reach a threshold, alone or together with attempts that earlier runs have seen.
        // Such rows often lack the object id, so the name is the user's key. Some name a GUID: then it is one. Roles and the watchlist go by object
        // ids, which the directory or the watchlist then tells.
        Query = Kql.Query($"""
            let XT_Now = now();
            let SuppressMicrosoft = {tenant.SuppressMicrosoft};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let Attempts = materialize({SignInFacts.Function}(XT_Now - {Reach})
            | where {OwnTenant.Of(tenant)}(HomeTenantId, LogTenantId) and isnotempty(ResourceTenantId) and not({OwnTenant.Of(tenant)}(ResourceTenantId, LogTenantId))
            | where ResultType in ({ResultCodes.OutboundPolicy}) or ResultType in ({ResultCodes.TenantRestrictionHeader})
                or ResultType in ({ResultCodes.NotMember}) or CrossTenantAccessType =~ {CrossTenantAccessTypes.Passthrough}
            | summarize arg_max(Ingested, *), FirstIngested = min(Ingested) by Id
            | project-rename ExternalTenantId = ResourceTenantId
            | where not(SuppressMicrosoft and ExternalTenantId == {WellKnownTenants.ConsumerAccounts.ToString()})
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | extend Group = coalesce(UserPrincipalName, UserId), IsNew = FirstIngested >= XT_Now - {Every}
            | where isnotempty(Group)
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !~ {Relationships.Own}
            | where not(SuppressMicrosoft and TenantRelationship in~ ({Relationships.Microsoft}, {Relationships.Consumer})));
            let Refused = materialize(Attempts
            | join kind=inner ({Burst.Function}((Attempts | project Group, Unit = ExternalTenantId, At, IsNew), {Window},
                {tenant.PolicyBlockedMinTenants}, {tenant.PolicyBlockedMinAttempts}) | where IsReached) on Group
            | where At >= From and (At <= From + {Window} or IsNew));
            let Ids = union isfuzzy=true
                (IdentityInfo | where TimeGenerated > XT_Now - {Directory} | project Upn = AccountUPN, Id = AccountObjectId),
                (_GetWatchlist({tenant.PrivilegedWatchlist}) | project Upn = HomeUpn, Id = ObjectId)
            | summarize DirectoryId = max(tolower(Id)) by Group = tolower(Upn);
            let Users = materialize(Refused
            | summarize TimeGenerated = max(TimeGenerated), UserId = max(UserId), arg_max(At, UserPrincipalName, IPAddress),
                AttemptCount = count(), TenantCount = count_distinct(ExternalTenantId), TenantIds = array_sort_asc(make_set(ExternalTenantId, {tenant.MaxListItems})),
                Codes = array_sort_asc(make_set(ResultType, {tenant.MaxListItems})),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems})),
                FirstSeen = min(At), LastSeen = max(At)
                by Group
            | lookup kind=leftouter Ids on Group
            | extend Account = coalesce(UserId, DirectoryId, Group));
            Users
            // The tenant that refused most often, the last one of several, stands for them all.
            | join kind=inner (Refused
                | summarize Count = count(), Last = max(At) by Group, ExternalTenantId, TenantName, TenantRelationship, ApprovalExpired
                | sort by Group asc, Count desc, Last desc, ExternalTenantId asc
                | where row_number(1, Group != prev(Group)) == 1) on Group
            | lookup kind=leftouter ({Privileged.Of(tenant)}((Users | project UserId = Account, UserPrincipalName), XT_Now - {Directory}, XT_Now)
                | project Account = UserId, PrivilegeReason) on Account
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress,
                ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), Direction = {Directions.Outbound}, PrivilegeReason, AttemptCount, TenantCount, TenantIds,
                Codes, Apps, IPAddresses, FirstSeen, LastSeen,
                Severity = iff(isnotempty(PrivilegeReason) or AttemptCount >= {tenant.PolicyBlockedHighCount}, "Medium", "Low")
            """),
        Equivalents =
        [
            new("join kind=inner (XT_Burst ...", "Attempts without a burst begin nowhere.", "change-join"),
            new("join kind=inner (Refused ...", "Every user that is counted was refused somewhere.", "change-join"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.Codes), nameof(Row.TenantCount), nameof(Row.AttemptCount), nameof(Row.TenantIds), nameof(Row.PrivilegeReason), nameof(Row.Apps),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "{{UserPrincipalName}} was refused {{AttemptCount}} times by external tenants",
            DescriptionFormat = "{{UserPrincipalName}} was refused {{AttemptCount}} times within hours, most often by the tenant {{ExternalTenantName}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Old bookmarks, and Teams that switches between tenants in vain: remove the stale guest account, or exempt the application.",
            "A browser that tries again and again: raise PolicyBlockedMinAttempts.",
            "A personal Microsoft account mistaken for a work account: its tenant stays quiet by default.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview",
            "https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2",
            "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
            "https://attack.mitre.org/techniques/T1526/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
