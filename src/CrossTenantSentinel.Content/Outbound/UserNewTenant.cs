using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>A user of ours signs in to an external tenant that this user has not used before.</summary>
public static partial class UserNewTenant
{
    private const string Slug = "xt-out-user-new-tenant";
    private static readonly TimeSpan Every = 1.Days;

    /// <summary>A pair of user and external tenant that is new today.</summary>
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
        string CrossTenantAccessType,
        Dynamic Apps,
        Dynamic IPAddresses,
        Dynamic Countries,
        long SignInCount,
        DateTime FirstSeen,
        DateTime LastSeen,
        string MaxRisk,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0101"),
        Slug = Slug,
        Version = new("5.0.0"),
        Name = "First sign-in of a user to an external tenant",
        Description = "Identifies a successful sign-in of one of our users to an external tenant that this user has not used in the days before. "
            + "A phished or careless user who starts to work in a tenant we do not know takes data out through a legitimate sign-in that "
            + "Conditional Access at home never sees.",
        Misses = "A tenant that the user already worked in during the baseline, so also an attacker's tenant on its second day. Sign-ins through "
            + "applications that only their own tenant logs. Delegated administration and passthrough tokens, which other rules watch. Approved "
            + "partners and Microsoft's own tenants, unless the settings say otherwise.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1078_004, Attack.T1199, Attack.T1567],
        Tactics = [Tactic.InitialAccess, Tactic.Exfiltration],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: a sign-in is recent when it was first ingested since the last run, whenever it happened within the lookback, and
        // history when it was ingested before. The two sides are one set cut at one instant, so a late row is neither lost nor
        // repeated. A pair alerts in the run in which its sign-ins reach the minimum.
        // On some rows the name is a GUID: the newest name with a domain counts.
        Query = Kql.Query($"""
            let XT_Now = now();
            let MinSignIns = {tenant.MinSignIns};
            let IncludeNonInteractive = {tenant.IncludeNonInteractive};
            let SuppressApproved = {tenant.SuppressApproved};
            let SuppressMicrosoft = {tenant.SuppressMicrosoft};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            {SignInVersions.Of(tenant)}(XT_Now - {(tenant.BaselineDays + 1).Days}, dynamic(["outbound"]))
            | summarize arg_max(Ingested, *), SuccessSince = minif(Ingested, ResultType == {ResultCodes.Success}) by Id
            | where ResultType == {ResultCodes.Success} and CrossTenantAccessType !in~ ({CrossTenantAccessTypes.NoGuestAccess})
            | where UserId !in ("", {AccountIds.Nobody})
            | extend IsHistory = SuccessSince < XT_Now - {Every}
            | where IsHistory or (strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt))
            | where IsHistory or IncludeNonInteractive or SignInKind == {SignInKinds.Interactive}
            | summarize History = countif(IsHistory), SignInCount = count(),
                TimeGenerated = min(TimeGenerated), FirstSeen = min(CreatedDateTime), LastSeen = max(CreatedDateTime),
                arg_max(iff(UserPrincipalName contains "@", TimeGenerated, datetime(1970-01-01)), UserPrincipalName),
                arg_max(Ingested, IPAddress, Direction, CrossTenantAccessType), RiskRank = max(RiskRank),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems})),
                Countries = array_sort_asc(make_set_if(CountryCode, isnotempty(CountryCode), {tenant.MaxListItems}))
                by UserId, ExternalTenantId
            | where History < MinSignIns and SignInCount >= MinSignIns
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !~ {Relationships.Own}
            | where not(SuppressApproved and ApprovedFor in~ ("outbound", "both"))
            | where not(SuppressMicrosoft and TenantRelationship in~ ({Relationships.Microsoft}, {Relationships.Consumer}))
            | extend MaxRisk = tostring({RiskLevels.Names}[RiskRank])
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress,
                ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), Direction, CrossTenantAccessType, Apps, IPAddresses, Countries,
                SignInCount, FirstSeen, LastSeen, MaxRisk,
                Severity = case(MaxRisk == "high", "High", TenantRelationship in~ ({Relationships.Unknown}, {Relationships.Blocked}), "Medium", "Low")
            """),
        Equivalents =
        [
            new("SignInCount >= MinSignIns", "Every pair has a sign-in, and by default one is enough.", "drop-condition"),
            new("ApprovedFor in~ (\"outbound\", \"both\")", "The tenant directory's function writes directions in small letters.", "mind-case"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.Apps), nameof(Row.SignInCount), nameof(Row.FirstSeen), nameof(Row.MaxRisk), new("AccessType", nameof(Row.CrossTenantAccessType)),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "First sign-in of {{UserPrincipalName}} to external tenant {{ExternalTenantName}}",
            DescriptionFormat =
                "{{UserPrincipalName}} signed in to the tenant {{ExternalTenantName}} (relationship: {{TenantRelationship}}) and had not done so before.",
            SeverityColumn = nameof(Row.Severity),
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "A new project with a partner: add the tenant to the tenant directory, approved, with an expiry date.",
            "Microsoft Learn and partner portals: they live in Microsoft's tenants, which stay quiet by default.",
            "A merger or a new tenant of ours: add the tenant to the tenant directory with the relationship own.",
            "A consultant with many guest accounts: exempt the user for the time of the engagement.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview",
            "https://attack.mitre.org/techniques/T1199/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
