using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Inbound;

/// <summary>An external user signs in to our tenant with PowerShell, a command line or another administration tool.</summary>
public static partial class GuestCliTools
{
    private const string Slug = "xt-guest-cli-tools";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>An external user's use of a tool from one address.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string AppId,
        string AppDisplayName,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        bool ApprovalExpired,
        string Direction,
        bool FirstUse,
        Dynamic Resources,
        string UserAgent,
        long SignInCount,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0115"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "First use of a command line by an external user",
        Description = "Identifies an external user, guest or member, who signs in to our tenant with PowerShell, a command line or a Graph tool that this user has not "
            + "used here in the days before. External users rarely need one, and a token for it is the usual first step to list our users and groups.",
        Misses = "Tools that are not on the list, such as applications of the user's own and tools that borrow the id of an ordinary application. A tool that the user "
            + "already worked with during the baseline, unless the settings say otherwise. Users of our other tenants. What the tool then reads, which another "
            + "rule watches. "
            + "A further address of a first use that arrives late, after the alert of the first one.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1087_004, Attack.T1069_003, Attack.T1059_001, Attack.T1526],
        Tactics = [Tactic.Discovery, Tactic.Execution],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: a sign-in is recent when it was first ingested since the last run, whenever it happened within the lookback, and
        // history when it was ingested before. The two sides are one set cut at one instant, so a late row is neither lost nor repeated.
        // External is who comes from outside, whatever UserType says: it reads Guest for our own users abroad, and Member for some guests here.
        Query = Kql.Query($"""
            let XT_Now = now();
            let AlertAlways = {tenant.GuestToolAlertAlways};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let Start = XT_Now - {(tenant.BaselineDays + 1).Days};
            let Uses = materialize({SignInVersions.Of(tenant)}(Start, {Directions.FromOutside})
            | where AppId in ({AppIds.CliToolApps})
            | summarize arg_max(Ingested, *), SuccessSince = minif(Ingested, ResultType == {ResultCodes.Success}) by Id
            | where ResultType == {ResultCodes.Success}
            | extend UserId = iff(UserId == {AccountIds.Nobody}, "", UserId), IsHistory = SuccessSince < XT_Now - {Every}
            | where IsHistory or (strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt) and strcat("domain:", split(UserPrincipalName, "@")[-1]) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt))
            | extend UserKey = coalesce(UserId, UserPrincipalName)
            | where isnotempty(UserKey));
            let Recent = Uses | where not(IsHistory);
            Recent
            | lookup kind=leftouter ({SignInRows.Function}(Start) | where AppId in ({AppIds.CliToolApps}) and Id in (Recent | project Id)
                | summarize UserAgent = take_anyif(UserAgent, isnotempty(UserAgent)) by Id) on Id
            | summarize SignInCount = count(), TimeGenerated = min(TimeGenerated), FirstSeen = min(coalesce(CreatedDateTime, TimeGenerated)), LastSeen = max(coalesce(CreatedDateTime, TimeGenerated)),
                arg_max(iff(UserPrincipalName contains "@", Ingested, datetime(1970-01-01)), UserId, UserPrincipalName, AppDisplayName, ExternalTenantId, Direction),
                UserAgent = take_anyif(UserAgent, isnotempty(UserAgent)),
                Resources = array_sort_asc(make_set_if(coalesce(ResourceDisplayName, ResourceAppId), isnotempty(coalesce(ResourceDisplayName, ResourceAppId)), {tenant.MaxListItems}))
                by UserKey, AppId, IPAddress
            | lookup kind=leftouter (Uses | where IsHistory | summarize Earlier = count() by UserKey, AppId) on UserKey, AppId
            | extend FirstUse = isnull(Earlier)
            | where FirstUse or AlertAlways
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !in~ ({tenant.ExcludedGuestRelationships})
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName = coalesce(UserPrincipalName, UserId), AccountName, AccountDomain, IPAddress, AppId, AppDisplayName = coalesce(AppDisplayName, AppId),
                ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId, AccountDomain), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), Direction, FirstUse, Resources, UserAgent, SignInCount, FirstSeen, LastSeen,
                Severity = iff(FirstUse, "Medium", "Low")
            """),
        Equivalents =
        [
            new("AppId in (dynamic([\"1b730954-1685-4b74-9bfd-dac224a7b894\" ...", "Versions of sign-ins with other applications are looked up by nobody. The condition saves work.", "drop-condition"),
            new("Id in (Recent | project Id)", "Other sign-ins are looked up by nobody. The condition saves work."),
            new("lookup kind=leftouter (XT_SignInRows(Start) ...", "Every recent sign-in is among the rows.", "change-join"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.CloudApplication(name: nameof(Row.AppDisplayName)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.AppId), nameof(Row.Resources), nameof(Row.FirstUse), nameof(Row.UserAgent), nameof(Row.SignInCount),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External user {{UserPrincipalName}} signed in with {{AppDisplayName}}",
            DescriptionFormat = "{{UserPrincipalName}} of {{ExternalTenantName}} signed in to our tenant with {{AppDisplayName}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Engineers under contract: exempt the user, with an expiry date.",
            "A partner's automation that works with a user account: exempt the user, and have it moved to a workload identity.",
            "Scripts of a collaboration guest, such as PnP: exempt the application.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/fundamentals/users-default-permissions",
            "https://attack.mitre.org/techniques/T1087/004/",
            "https://attack.mitre.org/techniques/T1526/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
