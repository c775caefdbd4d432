using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Privilege;

/// <summary>A user of ours who is at risk works in an external tenant, or accepts an invitation.</summary>
public static partial class RiskyUserAbroad
{
    private const string Slug = "xt-risky-home-user-abroad";
    private static readonly TimeSpan Every = 4.Hours;
    private static readonly TimeSpan Lookback = 14.Days;

    /// <summary>A user at risk and a tenant.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string Activity,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        string Direction,
        string CrossTenantAccessType,
        string RiskLevel,
        string RiskState,
        string RiskEventTypes,
        string DetectionTiming,
        DateTime RiskTime,
        Dynamic Apps,
        Dynamic IPAddresses,
        long SignInCount,
        DateTime FirstSeen,
        DateTime LastSeen);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0131"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "User at risk works in an external tenant",
        Description = "Identifies a user of ours who is at risk at home and signs in to an external tenant or accepts an invitation. The risk is invisible to inviting "
            + "tenants, which compute only the risk of the sign-in, and only with a premium licence: a compromised employee keeps working, or is invited, elsewhere.",
        Misses = "Guests in our tenant: their risk stays in their home tenant. Risk that is hidden without a P2 licence. Sign-ins more than an hour before the risky activity. "
            + "More sign-ins to a tenant for which the same risk has alerted already. A user whose risk and remediation arrive between two runs. "
            + "Acceptances of which the log does not tell the user's tenant and the resource's.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1078_004, Attack.T1199, Attack.T1021_007],
        Tactics = [Tactic.InitialAccess, Tactic.LateralMovement],
        Schedule = new(Every, Lookback),

        // Lateness: a risk and a sign-in are known as a pair when the later of the two was ingested; detections are often made days after the
        // activity. A risk alerts for a tenant in the run after their first pair became known, once.
        // The portal in which invitations are accepted does not log whose invitation it is: such a sign-in counts wherever it leads.
        Query = Kql.Query($"""
            let XT_Now = now();
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let AtRisk = materialize({UserRisk.Of(tenant)}(XT_Now - {Lookback}, XT_Now - {tenant.RiskAbroadDays.Days}));
            let Pairs = materialize({SignInVersions.Of(tenant)}(XT_Now - {Lookback}, dynamic(["outbound", "internal"]))
            | where UserId in ((AtRisk | project UserId))
            | where (Direction == {Directions.Outbound} and CrossTenantAccessType !~ {CrossTenantAccessTypes.Passthrough}) or AppId == {AppIds.InvitationAcceptancePortal}
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | summarize arg_max(Ingested, *), SuccessSince = minif(Ingested, ResultType == {ResultCodes.Success}) by Id
            | where ResultType == {ResultCodes.Success}
            | join kind=inner (AtRisk) on UserId
            | extend SignedInAt = coalesce(CreatedDateTime, TimeGenerated)
            | where SignedInAt >= RiskTime - 1h);
            Pairs
            | join kind=inner (Pairs
                | summarize FirstKnown = min(max_of(SuccessSince, RiskIngested)) by UserId, ExternalTenantId, RiskId
                | where FirstKnown >= XT_Now - {Every}) on UserId, ExternalTenantId, RiskId
            | summarize SignInCount = dcount(Id), FirstSeen = min(SignedInAt), LastSeen = max(SignedInAt), RiskTime = min(RiskTime), UserRiskRank = max(UserRiskRank),
                States = make_set_if(UserRiskState, isnotempty(UserRiskState)), Types = make_set_if(RiskEventType, isnotempty(RiskEventType), {tenant.MaxListItems}),
                Timings = make_set_if(DetectionTiming, isnotempty(DetectionTiming)), IsAcceptance = countif(AppId == {AppIds.InvitationAcceptancePortal}) > 0,
                arg_max(SignedInAt, TimeGenerated, UserPrincipalName, IPAddress, Direction, CrossTenantAccessType),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                IPAddresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems}))
                by UserId, ExternalTenantId
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !~ {Relationships.Own}
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress,
                Activity = iff(IsAcceptance, "opened the portal for accepting invitations", "signed in to an external tenant"),
                ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId, "(tenant not logged)"), TenantRelationship,
                Direction, CrossTenantAccessType, RiskLevel = tostring({RiskLevels.Names}[UserRiskRank]), RiskState = strcat_array(array_sort_asc(States), ", "),
                RiskEventTypes = strcat_array(array_sort_asc(Types), ", "), DetectionTiming = strcat_array(array_sort_asc(Timings), ", "), RiskTime,
                Apps, IPAddresses, SignInCount, FirstSeen, LastSeen
            """),
        Equivalents =
        [
            new("UserId in ((AtRisk | project UserId))", "What follows joins the users at risk. The condition saves work."),
            new("join kind=inner (AtRisk)", "A user without risk has no time of risk, which the next condition asks for.", "change-join"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.Direction), nameof(Row.RiskState),
            nameof(Row.RiskLevel), nameof(Row.RiskEventTypes), nameof(Row.DetectionTiming), nameof(Row.Activity), nameof(Row.Apps), nameof(Row.SignInCount),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "User at risk {{UserPrincipalName}} {{Activity}}: {{ExternalTenantName}}",
            DescriptionFormat = "{{UserPrincipalName}} is at risk at home (level {{RiskLevel}}) and {{Activity}}. The other tenant does not see the risk: revoke the user's sessions.",
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "Risk that legitimate travel raised and nobody has dismissed: dismiss it in Entra ID Protection before tuning here.",
            "Detections that are wrong as a rule in your network: make its addresses named locations that are trusted.",
            "A user who works abroad with a known, accepted risk: exempt the user, with an expiry date.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/id-protection/concept-identity-protection-b2b",
            "https://learn.microsoft.com/entra/id-protection/concept-identity-protection-risks",
            "https://attack.mitre.org/techniques/T1199/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
