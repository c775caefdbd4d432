using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Inbound;

/// <summary>Our tenant refuses users of an external tenant: by its cross-tenant access settings, or because they are no members.</summary>
public static partial class PolicyBlocked
{
    private const string Slug = "xt-in-policy-blocked";
    private static readonly TimeSpan Every = 6.Hours;
    private static readonly TimeSpan Lookback = 7.Days;

    /// <summary>An external tenant, or a mail domain where the log names no tenant, whose users are refused.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        string Direction,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        long Users,
        long Attempts,
        Dynamic Codes,
        Dynamic Apps,
        Dynamic UserNames,
        Dynamic IPAddresses,
        string RecentPolicyChange,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0112"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Inbound access of an external tenant refused",
        Description = "Identifies users of an external tenant whom our tenant refuses, because its cross-tenant access settings block them or because they are not "
            + "members. Several users, many attempts, or a single one from a tenant on the blocked list, are either a partner whose settings are wrong or "
            + "outsiders who test which of their accounts can reach us. A recent change of the settings tells the two apart.",
        Misses = "Few attempts over a long time, below both thresholds, and what reaches them only over more than 5 hours and 50 minutes. Users whom their own tenant does not let out (AADSTS500212). Refusals for which the log names "
            + "neither home tenant nor user. Our own users who misspell a name.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1199, Attack.T1589_002],
        Tactics = [Tactic.InitialAccess, Tactic.Reconnaissance],
        Schedule = new(Every, Lookback),

        // Lateness: a window of 6 hours alerts in the run in which its sign-ins reach a threshold, and not when those that were first
        // ingested before the last run had reached it. Sign-ins are read over 15 hours: the window before the last run, and late rows.
        // Refused users often have no object id and no resource, so neither is a condition, and the name identifies them.
        Query = Kql.Query($"""
            let XT_Now = now();
            let MinUsers = {tenant.RefusedMinUsers};
            let MinAttempts = {tenant.RefusedMinAttempts};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let Changes = materialize({AccessSettingChanges.Function}(XT_Now - {Lookback}));
            let DefaultChange = toscalar(Changes | where ExternalTenantId == "*" | project bag_pack("At", ChangedAt, "Change", Change));
            let Domains = union
                (_GetWatchlist({tenant.DomainWatchlist}) | project AccountDomain = tolower(Domain), DomainTenant = tolower(TenantId)),
                (_GetWatchlist({tenant.PartnerWatchlist}) | project AccountDomain = tolower(DefaultDomain), DomainTenant = tolower(TenantId))
            | where isnotempty(AccountDomain)
            | summarize DomainTenant = max(DomainTenant) by AccountDomain;
            let Windows = materialize({SignInRows.Function}(XT_Now - 15h)
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType),
                IsRefused = ResultType == {InboundRefusals.ByInboundPolicy} or ResultType in ({InboundRefusals.NotInTenant})
            | where Direction in ({Directions.FromOutside}) or (isempty(HomeTenantId) and isnotempty(ResourceTenantId) and {OwnTenant.Of(tenant)}(ResourceTenantId, AADTenantId))
            | summarize arg_max(Ingested, *), RefusedSince = minif(Ingested, IsRefused) by Id
            | where IsRefused
            | extend HomeTenantId = iff(Direction == {Directions.InboundNonEntra}, "", HomeTenantId)
            | parse UserPrincipalName with AccountName "@" AccountDomain
            // Without home tenant the mail domain stands for it, unless it is ours.
            | where isnotempty(HomeTenantId) or (ResultType != {InboundRefusals.AccountNotFound} and AccountDomain !in ({tenant.InternalDomains}))
            | lookup kind=leftouter Domains on AccountDomain
            | extend ExternalTenantId = coalesce(HomeTenantId, DomainTenant)
            | extend Group = coalesce(ExternalTenantId, AccountDomain), Direction = iff(Direction == {Directions.Unknown} or isnotempty(ExternalTenantId), {Directions.Inbound}, Direction)
            | where isnotempty(Group)
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt) and strcat("tenant:", ExternalTenantId) !in (Exempt)
                and strcat("domain:", AccountDomain) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend IsNew = RefusedSince >= XT_Now - {Every}, At = coalesce(CreatedDateTime, TimeGenerated), User = coalesce(UserPrincipalName, UserId),
                TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | extend IsFromBlocked = ResultType == {InboundRefusals.ByInboundPolicy} and TenantRelationship =~ {Relationships.Blocked}
            | mv-expand WindowEnd = {SlidingWindows.Function}(At, XT_Now, 6h, 10m) to typeof(datetime)
            | summarize Attempts = count(), EarlierAttempts = countif(not(IsNew)), Users = count_distinct(User), EarlierUsers = count_distinctif(User, not(IsNew)), NewUsers = count_distinctif(User, IsNew),
                NewFromBlocked = countif(IsNew and IsFromBlocked), AdminAttempts = countif(AppId in ({AppIds.PortalApps}) or AppId in ({AppIds.CliToolApps})),
                Codes = array_sort_asc(make_set(ResultType)), Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                UserNames = array_sort_asc(make_set_if(User, isnotempty(User), {tenant.MaxListItems})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems})),
                TimeGenerated = min(TimeGenerated), FirstSeen = min(At), LastSeen = max(At),
                arg_max(At, UserPrincipalName, AccountName, AccountDomain, IPAddress, Direction)
                by Group, ExternalTenantId, ExternalTenantName = coalesce(TenantName, Group), TenantRelationship, WindowEnd
            | extend IsFull = NewFromBlocked > 0 or Users >= MinUsers or Attempts >= MinAttempts, WasFull = EarlierUsers >= MinUsers or EarlierAttempts >= MinAttempts,
                IsFullAnew = NewFromBlocked > 0 or NewUsers >= MinUsers or Attempts - EarlierAttempts >= MinAttempts,
                Rank = Attempts + iff(Users >= MinUsers or AdminAttempts > 0, 1000000, 0));
            {SlidingWindows.NewlyFull}(Windows, 6h)
            | summarize arg_max(WindowEnd, *) by Group, Rank
            | summarize arg_max(Rank, *) by Group
            | lookup kind=leftouter Changes on ExternalTenantId
            | project TimeGenerated, ExternalTenantId, ExternalTenantName, TenantRelationship, Direction, UserPrincipalName, AccountName, AccountDomain, IPAddress,
                Users, Attempts, Codes, Apps, UserNames, IPAddresses, RecentPolicyChange = coalesce(iff(ChangedAt > todatetime(DefaultChange.At), Change, ""), tostring(DefaultChange.Change), Change, "none"), FirstSeen, LastSeen,
                Severity = iff(Users >= MinUsers or AdminAttempts > 0, "Medium", "Low")
            """),

        // The object id of a refused user is empty, or that of the home tenant: the name identifies the account.
        Entities = [Entity.Account(name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)), Entity.Ip(nameof(Row.IPAddress))],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.Direction), nameof(Row.Codes),
            nameof(Row.Users), nameof(Row.Attempts), nameof(Row.Apps), nameof(Row.RecentPolicyChange),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Inbound access from {{ExternalTenantName}} refused, users: {{Users}}",
            DescriptionFormat = "Our tenant refused {{Attempts}} sign-ins from {{ExternalTenantName}}. Latest change of the access settings: {{RecentPolicyChange}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "A partner that has just been blocked: expected after the change that the alert names. Exempt the tenant until its users know.",
            "Users who type the address of the wrong tenant: raise RefusedMinUsers or RefusedMinAttempts.",
            "An application of ours that its makers let guests of any tenant open: exempt the application.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/cross-tenant-access-settings-b2b-collaboration",
            "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
            "https://attack.mitre.org/techniques/T1589/002/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
