using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>Passwords of our users are guessed at the sign-in endpoint of another tenant.</summary>
public static partial class ForeignEndpointBruteForce
{
    private const string Slug = "xt-out-foreign-endpoint-bruteforce";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Window = 1.Hours;

    /// <summary>A row may come two hours late, its burst may have begun a whole window before it, and a success may follow a window after it.</summary>
    private static readonly TimeSpan Reach = Every + Window + Window + 2.Hours;

    /// <summary>Password failures from one network at one external tenant.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string IPAddress,
        string Network,
        string AutonomousSystem,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        bool ApprovalExpired,
        string Direction,
        string Kind,
        long DistinctUsers,
        Dynamic Users,
        long Attempts,
        long Lockouts,
        bool SuccessAfter,
        Dynamic SucceededUsers,
        Dynamic Codes,
        Dynamic IPAddresses,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0111"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Password guessing through a foreign tenant",
        Description = "Identifies password failures of our users at the sign-in endpoint of another tenant: several users, many attempts on one, or a few with a lockout, "
            + "from one network within an hour. Guessing through a tenant's own address hides among the traffic of partners; a hit gives the attacker a "
            + "password that is valid at home. A success of a guessed user from the same network raises the severity.",
        Misses = "Failures that only the other tenant logs: what reaches our log is best effort. Guessing that is slower than the thresholds, or spread over "
            + "networks. Users whose first guess was right. Rows without a user name. "
            + "A success that arrives with its guesses is part of their alert; one that arrives later alerts again.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1110_001, Attack.T1110_003],
        Tactics = [Tactic.CredentialAccess],
        Schedule = new(Every, Reach),

        // Lateness: a failure is new when it was first ingested since the last run, whenever it happened within the lookback. A network alerts in
        // the run whose new failures reach a threshold, alone or together with earlier ones, and once more when the first success is ingested.
        // Such rows may lack home tenant and object id: a domain of ours makes the user ours, and the name is the user's key. A lockout is also what
        // an address of ill repute gets for every user it tries: it counts for all failures of its network within the hour before and after, and one
        // that comes last makes them count anew, against the lower threshold.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let Since = XT_Now - {{Every}};
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let NetworkOf = (address:string) { coalesce(format_ipv4_mask(address, 24), parse_ipv6_mask(address, 64), address) };
            let Facts = {{SignInFacts.Function}}(XT_Now - {{Reach}})
            | where isnotempty(UserPrincipalName)
            | where {{OwnTenant.Of(tenant)}}(HomeTenantId, LogTenantId) or tostring(split(UserPrincipalName, "@")[-1]) in ({{tenant.InternalDomains}});
            let Failures = materialize(Facts
            | where ResultType in ({{ResultCodes.CredentialAttack}}) and isnotempty(ResourceTenantId) and not({{OwnTenant.Of(tenant)}}(ResourceTenantId, LogTenantId))
            | summarize arg_max(Ingested, *), FirstIngested = min(Ingested) by Id
            | extend Network = NetworkOf(IPAddress), ExternalTenantId = ResourceTenantId
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | lookup kind=leftouter ({{Tenant.Of(tenant)}}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {{Relationships.Unknown}})
            | where TenantRelationship !~ {{Relationships.Own}}
            | extend Group = strcat(Network, " ", ExternalTenantId), Unit = UserPrincipalName, IsNew = FirstIngested >= Since);
            let Locked = Failures
            | where ResultType == {{ResultCodes.Lockout}}
            | summarize LockKnown = min(FirstIngested) by Group, Lock = bin(At, 1m);
            let Bursts = union
                ({{Burst.Function}}((Failures | project Group, Unit, At, IsNew), {{Window}}, {{tenant.ForeignEndpointSprayUsers}}, {{tenant.ForeignEndpointGuesses}})),
                ({{Burst.Function}}((Failures
                    | join kind=inner Locked on Group
                    | where At between (Lock - {{Window}} .. Lock + {{Window}})
                    | summarize LockKnown = min(LockKnown) by Group, Id, At, IsNew
                    | project Group, Unit = "", At, IsNew = IsNew or LockKnown >= Since), {{Window}}, {{long.MaxValue}}, {{tenant.ForeignEndpointLockoutGuesses}}))
            | summarize From = min(From), IsReached = countif(IsReached) > 0 by Group;
            let Attacks = materialize(Failures
            | lookup kind=inner Bursts on Group
            | where At >= From);
            let Attacked = materialize(Attacks | summarize Tries = count(), FirstFailure = min(At), LastFailure = max(At) by Group, Network, UserPrincipalName);
            let Succeeded = materialize(Facts
            | where ResultType == {{ResultCodes.Success}} and UserPrincipalName in ((Attacked | project UserPrincipalName))
            | extend Network = NetworkOf(IPAddress)
            | summarize FirstIngested = min(Ingested) by Id, Network, UserPrincipalName, At
            | join kind=inner Attacked on Network, UserPrincipalName
            | where At between (FirstFailure .. LastFailure + {{Window}})
            | summarize SuccessIngested = min(FirstIngested) by Group, UserPrincipalName);
            Attacks
            | summarize TimeGenerated = max(TimeGenerated), arg_max(At, IPAddress, Network, AutonomousSystemNumber),
                DistinctUsers = count_distinct(UserPrincipalName), Users = array_sort_asc(make_set(UserPrincipalName, {{tenant.MaxListItems}})),
                Attempts = count(), Lockouts = countif(ResultType == {{ResultCodes.Lockout}}),
                Codes = array_sort_asc(make_set(ResultType)), IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {{tenant.MaxListItems}})),
                FirstSeen = min(At), LastSeen = max(At), IsReached = countif(IsReached) > 0
                by Group, ExternalTenantId, TenantName, TenantRelationship, ApprovalExpired
            | lookup kind=leftouter (Succeeded
                | summarize SuccessIngested = min(SuccessIngested), SucceededUsers = array_sort_asc(make_set(UserPrincipalName, {{tenant.MaxListItems}})) by Group) on Group
            | where IsReached or SuccessIngested >= Since
            // The user who succeeded, or else the one who failed most often, stands for them all.
            | lookup kind=inner (Attacked
                | lookup kind=leftouter (Succeeded | project Group, UserPrincipalName, HasSucceeded = true) on Group, UserPrincipalName
                | sort by Group asc, coalesce(HasSucceeded, false) desc, Tries desc, UserPrincipalName asc
                | where row_number(1, Group != prev(Group)) == 1
                | project Group, UserPrincipalName, MostTries = Tries) on Group
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | extend SuccessAfter = isnotnull(SuccessIngested)
            | project TimeGenerated, IPAddress, Network, AutonomousSystem = AutonomousSystemNumber, UserPrincipalName, AccountName, AccountDomain,
                ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), Direction = {{Directions.Outbound}},
                Kind = case(DistinctUsers >= {{tenant.ForeignEndpointSprayUsers}}, "Password spray", MostTries >= {{tenant.ForeignEndpointGuesses}}, "Password guessing", "Lockout"),
                DistinctUsers, Users, Attempts, Lockouts, SuccessAfter, SucceededUsers = coalesce(SucceededUsers, dynamic([])), Codes, IPAddresses,
                FirstSeen, LastSeen, Severity = iff(SuccessAfter, "High", "Medium")
            """),
        Equivalents =
        [
            new("join kind=inner Locked", "Failures without a lockout lie near none.", "change-join"),
            new("lookup kind=inner Bursts", "Failures without a burst begin nowhere.", "change-join"),
            new("UserPrincipalName in ((Attacked | project UserPrincipalName))", "What follows joins the attacked users. The condition saves work."),
            new("join kind=inner Attacked", "A success of somebody else lies in no time of failures.", "change-join"),
            new("lookup kind=inner (Attacked ...", "Every attack has somebody attacked.", "change-join"),
        ],
        Entities = [Entity.Ip(nameof(Row.IPAddress)), Entity.Account(name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain))],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.Kind), nameof(Row.Network), nameof(Row.DistinctUsers), nameof(Row.Users), nameof(Row.Attempts), nameof(Row.Lockouts), nameof(Row.SuccessAfter),
            nameof(Row.SucceededUsers),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "{{Kind}} from {{Network}} through external tenant {{ExternalTenantName}}",
            DescriptionFormat = "{{Attempts}} password failures of {{DistinctUsers}} of our users came from {{IPAddress}} through the endpoint of another tenant.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "A user with an expired password whose Teams switches between tenants: have the password changed, or exempt the user for a day.",
            "Many users behind the shared address of an office of ours: exempt the address.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/identity/authentication/howto-password-smart-lockout",
            "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
            "https://attack.mitre.org/techniques/T1110/003/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
