using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Outbound;

/// <summary>A user of ours accepts an invitation and signs in to an external tenant for the first time.</summary>
public static partial class InvitationAccepted
{
    private const string Slug = "xt-out-invitation-accepted";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>A user's first use of an external tenant, with the acceptance before it.</summary>
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
        DateTime AcceptanceTime,
        DateTime FirstUse,
        long MinutesToFirstUse,
        string FirstApp,
        Dynamic OtherPortals);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0105"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "User accepted an invitation of an unknown tenant",
        Description = "Identifies a user of ours who accepts an invitation and then signs in to an external tenant that this user has not used in the days before. "
            + "The inviting tenant is not recorded with the acceptance, so it follows from the first sign-in that comes after it. Invitations are a lure: "
            + "behind the familiar portal waits an application that asks for consent or credentials.",
        Misses = "An acceptance that no first sign-in follows within the window, and one whose sign-ins only the other tenant logs. Invitations redeemed on the way "
            + "to an application, without the portal. A tenant that the user already worked in during the baseline. Approved partners and Microsoft's own "
            + "tenants, unless the settings say otherwise.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1566_002, Attack.T1199, Attack.T1528],
        Tactics = [Tactic.InitialAccess, Tactic.CredentialAccess],
        Schedule = new(Every, Lookback: (tenant.BaselineDays + 1).Days),

        // Lateness: acceptance and use make a pair, which is known when both are ingested, in whatever order. The first pair of a user and a tenant
        // alerts in the run after it became known; later pairs make nothing new. The portal often logs no resource
        // tenant, or calls our user a guest at home, hence the directions; that somebody is ours follows from the outbound use.
        Query = Kql.Query($"""
            let XT_Now = now();
            let SuppressApproved = {tenant.SuppressApproved};
            let SuppressMicrosoft = {tenant.SuppressMicrosoft};
            let Exempt = {Exempt.Of(tenant)}({Slug}, XT_Now);
            let Reached = materialize({SignInVersions.Of(tenant)}(XT_Now - {(tenant.BaselineDays + 1).Days}, dynamic(["outbound", "internal", "inboundNonEntra", "unknown"]))
            | where (Direction == "outbound" or AppId in ({AppIds.InvitationApps})) and UserId !in ("", {AccountIds.Nobody}) and {Outcome.Function}(ResultType) != "failure"
            | summarize arg_max(Ingested, *), FirstIngested = min(Ingested), SuccessSince = minif(Ingested, ResultType == {ResultCodes.Success}) by Id
            | extend At = coalesce(CreatedDateTime, TimeGenerated));
            let Acceptances = Reached
            | where AppId == {AppIds.InvitationAcceptancePortal}
            | project UserId, AcceptanceTime = At, AcceptanceIngested = FirstIngested;
            let Uses = Reached
            | where Direction == "outbound" and (AppId == {AppIds.InvitationAcceptancePortal}
                or (ResultType == {ResultCodes.Success} and CrossTenantAccessType !in~ ({CrossTenantAccessTypes.NoGuestAccess})))
            | extend FirstIngested = iff(AppId == {AppIds.InvitationAcceptancePortal}, FirstIngested, SuccessSince);
            Uses
            | summarize FirstUse = min(At) by UserId, ExternalTenantId
            | join kind=inner Acceptances on UserId
            | where FirstUse between (AcceptanceTime .. AcceptanceTime + {tenant.InvitationAcceptedWindow})
            | project UserId, ExternalTenantId, FirstUse, AcceptanceTime, AcceptanceIngested
            | join kind=inner Uses on UserId, ExternalTenantId
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | where At <= AcceptanceTime + {tenant.InvitationAcceptedWindow}
            | summarize KnownSince = min(max_of(AcceptanceIngested, FirstIngested)), AcceptanceTime = max(AcceptanceTime),
                arg_min(At, TimeGenerated, IPAddress), FirstUse = min(FirstUse),
                arg_min(iff(AppId == {AppIds.InvitationAcceptancePortal}, XT_Now, At), AppDisplayName),
                arg_max(iff(UserPrincipalName contains "@", At, datetime(1970-01-01)), UserPrincipalName)
                by UserId, ExternalTenantId
            | where KnownSince >= XT_Now - {Every}
            | lookup kind=leftouter ({Tenant.Of(tenant)}(XT_Now)) on ExternalTenantId
            | extend TenantRelationship = coalesce(Relationship, {Relationships.Unknown})
            | where TenantRelationship !~ {Relationships.Own}
            | where not(SuppressApproved and ApprovedFor in~ ("outbound", "both"))
            | where not(SuppressMicrosoft and TenantRelationship in~ ({Relationships.Microsoft}, {Relationships.Consumer}))
            | join kind=leftouter (Reached | where AppId in ({AppIds.MyPortals}) | project UserId, PortalAt = At, Portal = AppDisplayName) on UserId
            | summarize take_any(*), OtherPortals = array_sort_asc(make_set_if(Portal,
                PortalAt between (AcceptanceTime .. AcceptanceTime + {tenant.InvitationAcceptedWindow}), {tenant.MaxListItems})) by UserId, ExternalTenantId
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserId, UserPrincipalName, AccountName, AccountDomain, IPAddress, ExternalTenantId,
                ExternalTenantName = coalesce(TenantName, ExternalTenantId), TenantRelationship, ApprovalExpired = coalesce(ApprovalExpired, false),
                Direction = {Directions.Outbound}, AcceptanceTime, FirstUse, MinutesToFirstUse = datetime_diff("minute", FirstUse, AcceptanceTime),
                FirstApp = AppDisplayName, OtherPortals
            """),
        Equivalents =
        [
            new("join kind=inner Acceptances", "A use without acceptance lies in no window.", "change-join"),
            new("join kind=inner Uses", "Every first use is a use.", "change-join"),
            new("FirstUse between (AcceptanceTime .. AcceptanceTime + 2h)", "The window of the uses asks for the same.", "double-window"),
            new("FirstUse = min(FirstUse)", "A user has one first use of a tenant.", "swap-extreme"),
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
            nameof(Row.AcceptanceTime), nameof(Row.MinutesToFirstUse), nameof(Row.FirstApp), nameof(Row.OtherPortals),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "{{UserPrincipalName}} accepted an invitation of external tenant {{ExternalTenantName}}",
            DescriptionFormat =
                "{{UserPrincipalName}} accepted an invitation and signed in to the tenant {{ExternalTenantName}} for the first time {{MinutesToFirstUse}} minutes later.",
        },
        Incidents = new(CreateIncident: true, IncidentGrouping.ByAllEntities(24.Hours)),
        FalsePositives =
        [
            "An approved partner takes our users on board: approve the tenant in the tenant directory, with an expiry date.",
            "Access packages that users request themselves at a partner: approve the partner's tenant, or exempt it.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/redemption-experience",
            "https://attack.mitre.org/techniques/T1528/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
