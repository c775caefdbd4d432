using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Privilege;

/// <summary>A risky cross-tenant sign-in reaches an administration surface and no Conditional Access policy is enforced.</summary>
public static partial class RiskyWithoutPolicy
{
    private const string Slug = "xt-risky-ca-notapplied";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 4.Hours;

    /// <summary>A risky sign-in.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string SignInId,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string CountryCode,
        string AppDisplayName,
        string ResourceDisplayName,
        string Direction,
        string CrossTenantAccessType,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        string RiskLevel,
        string RiskEventTypes,
        string RiskState,
        Dynamic CaPolicies,
        string ActOn,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0130"),
        Slug = Slug,
        Version = new("5.0.0"),
        Name = "Risky cross-tenant sign-in without enforced policy",
        Description = "Identifies a successful and risky cross-tenant sign-in to a portal, a command line or an administration interface for which no "
            + "Conditional Access policy was enforced. Risk is computed where the resource is, but nobody acts on it there, so an anonymised or stolen "
            + "session walks into a management surface. Report-only policies count as none.",
        Misses = "Risk that is hidden without a P2 licence, or known only after the lookback. Tools that are not on the list and reach other resources. A "
            + "policy that is enforced but too weak. Outbound sign-ins for which the other tenant has a policy that our log does not show are reported all the same.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1078_004, Attack.T1556_009],
        Tactics = [Tactic.InitialAccess, Tactic.DefenseEvasion],
        Schedule = new(Every, Lookback),

        // Lateness: risk often arrives with a later version of a sign-in. Every version is looked at; a sign-in alerts in the run after its
        // first version that qualifies was ingested, once, and not at all if its latest version no longer does (risk dismissed, policy
        // known). Versions that arrive later than the lookback are lost.
        Query = Kql.Query($"""
            let XT_Now = now();
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            {SignInVersions.Of(tenant)}(XT_Now - {Lookback}, {(tenant.IncludeInternal ? [.. CrossTenant, Directions.Internal] : CrossTenant)})
            | where AppId in ({AppIds.PortalApps}) or AppId in ({AppIds.CliToolApps}) or ResourceAppId in ({AppIds.AdminResources})
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | extend RiskEvents = todynamic(RiskEventTypes)
            // A level counts from the minimum on. Where there is none (hidden, empty), a risk flag or event counts.
            | extend IsAtRisk = RiskRank >= {RiskLevels.RankOf(tenant.MinRisk)}
                or (RiskRank < {RiskLevels.LowestKnown} and (coalesce(IsRisky, false) or coalesce(array_length(RiskEvents), 0) > 0))
            | extend Qualifies = ResultType == {ResultCodes.Success} and IsAtRisk and RiskState !in~ ({RiskLevels.ClosedStates}) and not(CaEnforced)
            | summarize arg_max(Ingested, *), FirstQualified = minif(Ingested, Qualifies) by Id
            | where Qualifies and FirstQualified >= XT_Now - {Every}
            | mv-apply Policy = iff(array_length(ConditionalAccessPolicies) > 0, ConditionalAccessPolicies, pack_array("")) on (
                extend Result = tostring(Policy.result)
                | summarize CaPolicies = array_sort_asc(make_set_if(strcat(tostring(Policy.displayName), ": ", Result),
                    Result !in~ ("", "notApplied", "notEnabled"), {tenant.MaxListItems})))
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend RiskLevel = tostring({RiskLevels.Names}[RiskRank])
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, SignInId = Id, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress, CountryCode,
                AppDisplayName, ResourceDisplayName, Direction, CrossTenantAccessType, ExternalTenantId,
                ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship = coalesce(Relationship, {Relationships.Unknown}),
                RiskLevel, RiskEventTypes = strcat_array(RiskEvents, ", "), RiskState, CaPolicies,
                ActOn = iff(Direction == "outbound", "the user's risk at home: the other tenant enforces no policy", "our own policies: none is enforced here"),
                Severity = iff(RiskLevel == "high", "High", "Medium")
            """),
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.CloudApplication(name: nameof(Row.AppDisplayName)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.Direction), nameof(Row.RiskLevel),
            nameof(Row.RiskEventTypes), nameof(Row.CaPolicies), nameof(Row.ActOn),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Risky sign-in of {{UserPrincipalName}} to {{AppDisplayName}} without enforced policy",
            DescriptionFormat = "{{UserPrincipalName}} signed in with risk {{RiskLevel}}, and no Conditional Access policy was enforced. Act on {{ActOn}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Travelling consultants: exempt the user for the time of the travel.",
            "A corporate VPN that is flagged as an anonymiser: make its addresses named locations, or exempt them.",
            "Privileged access workstations behind a cloud gateway: exempt the gateway's addresses.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/id-protection/concept-identity-protection-b2b",
            "https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-report-only",
            "https://attack.mitre.org/techniques/T1556/009/",
        ],
        Scenarios = Scenarios(tenant),
    };

    private static IReadOnlyList<string> CrossTenant => [Directions.Outbound, Directions.Inbound, Directions.InboundNonEntra];
}
