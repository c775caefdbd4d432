using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>A privileged account of ours signs in to an external tenant that it has not used before.</summary>
public static partial class AdminNewTenant
{
    private const string Slug = "xt-out-admin-new-tenant";
    private static readonly TimeSpan Every = 4.Hours;

    /// <summary>A pair of privileged account and external tenant that is new.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string AppDisplayName,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        bool ApprovalExpired,
        string Direction,
        string PrivilegeReason,
        string Roles,
        long Tier,
        string RiskTier,
        bool UsedTools,
        Dynamic Apps,
        Dynamic IPAddresses,
        long SignInCount,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0106"),
        Slug = Slug,
        Version = new("5.0.0"),
        Name = "First sign-in of an admin to an external tenant",
        Description = "Identifies a successful sign-in of a privileged account to an external tenant that this account has not used in the days before. "
            + "Administrators abroad are consultants on the side, victims of credential theft, or lured into an attacker's tenant, where no policy of "
            + "ours protects their tokens. Risk raises the severity but is not a condition, because it is hidden without a P2 licence.",
        Misses = "Administrators that neither a directory role, nor the watchlist, nor a name prefix reveals, such as members of role-assignable groups "
            + "and eligible administrators. A tenant that the account already worked in during the baseline. Delegated administration and passthrough "
            + "tokens, which other rules watch. Approved partners, unless the settings say otherwise.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1078_004, Attack.T1199, Attack.T1021_007],
        Tactics = [Tactic.InitialAccess, Tactic.LateralMovement],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: a sign-in is recent when it was first ingested since the last run, whenever it happened within the lookback, and
        // history when it was ingested before. The two sides are one set cut at one instant, so a late row is neither lost nor repeated.
        // On some rows the name is a GUID: the newest name with a domain counts.
        Query = Kql.Query($"""
            let XT_Now = now();
            let IncludeApproved = {tenant.IncludeApproved};
            let Tools = {(tenant.ToolAppsRaiseSeverity ? AppIds.CliToolApps : [])};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let Pairs = materialize({SignInVersions.Of(tenant)}(XT_Now - {(tenant.BaselineDays + 1).Days}, dynamic(["outbound"]))
            | summarize arg_max(Ingested, *), SuccessSince = minif(Ingested, ResultType == {ResultCodes.Success}) by Id
            | where ResultType == {ResultCodes.Success} and CrossTenantAccessType !in~ ({CrossTenantAccessTypes.NoGuestAccess})
            | where UserId !in ("", {AccountIds.Nobody})
            | extend IsHistory = SuccessSince < XT_Now - {Every}
            | where IsHistory or (strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt))
            | summarize History = countif(IsHistory), SignInCount = count(),
                TimeGenerated = min(TimeGenerated), FirstSeen = min(CreatedDateTime), LastSeen = max(CreatedDateTime),
                arg_max(iff(UserPrincipalName contains "@", TimeGenerated, datetime(1970-01-01)), UserPrincipalName),
                arg_max(Ingested, IPAddress, AppDisplayName, Direction), RiskRank = max(RiskRank),
                UsedTools = countif(AppId in (Tools)) > 0,
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems}))
                by UserId, ExternalTenantId
            | where History == 0);
            Pairs
            | lookup kind=inner ({Privileged.Of(tenant)}(Pairs, XT_Now - {(tenant.BaselineDays + 1).Days}, XT_Now)) on UserId
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown}), IsApproved = ApprovedFor in~ ("outbound", "both")
            | where TenantRelationship !~ {Relationships.Own} and (IncludeApproved or not(IsApproved))
            | extend RiskTier = tostring({RiskLevels.Names}[RiskRank])
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress, AppDisplayName,
                ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship,
                ApprovalExpired = coalesce(ApprovalExpired, false), Direction, PrivilegeReason, Roles, Tier, RiskTier, UsedTools,
                Apps, IPAddresses, SignInCount, FirstSeen, LastSeen,
                Severity = case(
                    RiskTier in ("medium", "high"), "High",
                    IsApproved, "Low",
                    Tier == 0 or UsedTools or TenantRelationship in~ ({Relationships.Unknown}, {Relationships.Blocked}), "High",
                    "Medium")
            """),
        Equivalents = [new("ApprovedFor in~ (\"outbound\", \"both\")", "The tenant directory's function writes directions in small letters.", "mind-case")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.CloudApplication(name: nameof(Row.AppDisplayName)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.ApprovalExpired), nameof(Row.Direction),
            nameof(Row.PrivilegeReason), nameof(Row.Roles), nameof(Row.Tier), nameof(Row.RiskTier), nameof(Row.UsedTools), nameof(Row.Apps), nameof(Row.SignInCount),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "First sign-in of admin {{UserPrincipalName}} to external tenant {{ExternalTenantName}}",
            DescriptionFormat =
                "The privileged account {{UserPrincipalName}} ({{PrivilegeReason}}) signed in to the tenant {{ExternalTenantName}} and had not done so before.",
            SeverityColumn = nameof(Row.Severity),
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "An automation account that works in other tenants: exempt its object id, with an expiry date.",
            "Support of another tenant of ours: add that tenant to the tenant directory with the relationship own.",
            "Setting up a multi-tenant service such as Power BI, Teams or Dynamics: exempt the application or the tenant.",
            "A compliance review: exempt the account or the tenant for the time of the review.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview",
            "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference",
            "https://attack.mitre.org/techniques/T1078/004/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
