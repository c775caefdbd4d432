using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Inbound;

/// <summary>Several applications deny an external user access within a short time.</summary>
public static partial class GuestDeniedApps
{
    private const string Slug = "xt-guest-denied-apps";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>An external user whom several applications deny access.</summary>
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
        long AppCount,
        Dynamic Apps,
        Dynamic Codes,
        Dynamic IPAddresses,
        long Denials,
        DateTime FirstSeen,
        DateTime LastSeen);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0119"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "External user denied by several applications",
        Description = "Identifies an external user to whom several applications of ours deny access within a short time, by assignment, Conditional Access or missing "
            + "consent. A guest account that suddenly tries many applications is probably in other hands.",
        Misses = "Applications tried one by one over a longer time, or over more than 59 minutes. Applications that let the user in, whatever they refuse afterwards. Denials of consent that "
            + "the user could have given. "
            + "A second burst soon after a reported one, when denials that arrive late make them one.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1526, Attack.T1021_007],
        Tactics = [Tactic.Discovery, Tactic.LateralMovement],
        Schedule = new(Every, Every + tenant.DeniedAppsWindow + Delay),

        // Lateness: a window alerts in the run in which its denials reach the threshold, and not when those that were first ingested before
        // the last run had reached it. The lookback holds the window before the last run, and 2 hours of delay.
        // The log may name the client, the resource or both: whichever differs more counts. Nameless denials count as one application.
        // A denial does not count when the same application lets the same user in afterwards, or did so shortly before.
        Query = Kql.Query($"""
            let XT_Now = now();
            let MinApps = {tenant.DeniedAppsMin};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let Uses = materialize({SignInVersions.Of(tenant)}(XT_Now - {Every + tenant.DeniedAppsWindow + Delay}, {Directions.FromOutside})
            | summarize arg_max(Ingested, *), ResultSince = min(Ingested) by Id, ResultType
            | summarize arg_max(Ingested, *) by Id
            | extend IsDenied = ResultType in ({InboundRefusals.ByApplication})
            | where IsDenied or ResultType == {ResultCodes.Success}
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt) and strcat("domain:", split(UserPrincipalName, "@")[-1]) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and (not(IsDenied) or strcat("ip:", IPAddress) !in (Exempt))
            | extend UserId = iff(UserId == {AccountIds.Nobody}, "", UserId), At = coalesce(CreatedDateTime, TimeGenerated), IsNew = ResultSince >= XT_Now - {Every}
            | extend Group = coalesce(UserId, UserPrincipalName), AppKey = coalesce(AppId, tolower(AppDisplayName)), AppName = coalesce(AppDisplayName, AppId, ResourceDisplayName)
            | where isnotempty(Group));
            let Windows = materialize(Uses
            | where IsDenied
            // A success whose resource is not logged lets in to all resources of the application.
            | lookup kind=leftouter (Uses | where not(IsDenied) | summarize LetIn = max(At) by Group, AppKey, ResourceAppId) on Group, AppKey, ResourceAppId
            | lookup kind=leftouter (Uses | where not(IsDenied) and isempty(ResourceAppId) | summarize LetInApp = max(At) by Group, AppKey) on Group, AppKey
            | where coalesce(max_of(LetIn, LetInApp), LetIn, LetInApp, datetime(1970-01-01)) < At - {tenant.DeniedAppsWindow}
            // A denial whose resource is not logged is one of a resource that the same application asked for, if there is any.
            | lookup kind=leftouter (Uses | where IsDenied and isnotempty(ResourceAppId) | summarize OtherResource = min(ResourceAppId) by Group, AppKey) on Group, AppKey
            | extend ResourceKey = coalesce(ResourceAppId, OtherResource, AppKey)
            | mv-expand WindowEnd = {SlidingWindows.Function}(At, XT_Now, {tenant.DeniedAppsWindow}, {tenant.DeniedAppsWindow / 60}) to typeof(datetime)
            | summarize AppCount = max_of(count_distinct(AppKey), count_distinct(ResourceKey)),
                EarlierAppCount = max_of(count_distinctif(AppKey, not(IsNew)), count_distinctif(ResourceKey, not(IsNew))),
                NewAppCount = max_of(count_distinctif(AppKey, IsNew), count_distinctif(ResourceKey, IsNew)),
                Denials = count(), Apps = array_sort_asc(make_set_if(AppName, isnotempty(AppName), {tenant.MaxListItems})), Codes = array_sort_asc(make_set(ResultType)),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems})),
                TimeGenerated = min(TimeGenerated), FirstSeen = min(At), LastSeen = max(At),
                arg_max(Ingested, UserId, UserPrincipalName, IPAddress, ExternalTenantId, Direction)
                by Group, WindowEnd
            | extend IsFull = AppCount >= MinApps, WasFull = EarlierAppCount >= MinApps, IsFullAnew = NewAppCount >= MinApps);
            {SlidingWindows.NewlyFull}(Windows, {tenant.DeniedAppsWindow})
            | summarize arg_max(WindowEnd, *) by Group, AppCount, Denials
            | summarize arg_max(AppCount * 1000000 + Denials, *) by Group
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName = coalesce(UserPrincipalName, UserId), AccountName, AccountDomain, IPAddress, ExternalTenantId,
                ExternalTenantName = coalesce(TenantName, ExternalTenantId, AccountDomain), TenantRelationship = coalesce(Relationship, {Relationships.Unknown}),
                ApprovalExpired = coalesce(ApprovalExpired, false), Direction, AppCount, Apps, Codes, IPAddresses, Denials, FirstSeen, LastSeen
            """),
        Equivalents = [new("IsDenied", "A sign-in that an application lets in is let in at its own time, so that the next condition drops it.", "drop-condition")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.AppCount), nameof(Row.Apps), nameof(Row.Codes), nameof(Row.Denials),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External user {{UserPrincipalName}} denied by {{AppCount}} applications",
            DescriptionFormat = "{{AppCount}} applications denied access to {{UserPrincipalName}} of {{ExternalTenantName}} within a short time.",
        },
        FalsePositives =
        [
            "My Apps, where a guest tries every tile: exempt the user, or raise DeniedAppsMin.",
            "A newly published application without assignments: exempt it until they are made.",
            "A new Conditional Access policy that stops guests: expected for as long as they try.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
            "https://attack.mitre.org/techniques/T1526/",
        ],
        Scenarios = Scenarios(tenant),
    };

    /// <summary>How late a sign-in may arrive.</summary>
    private static TimeSpan Delay => 2.Hours;
}
