using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Privilege;

/// <summary>A privileged external user signs in, and the log has no evidence of multifactor authentication.</summary>
public static partial class ExternalWithoutMfa
{
    private const string Slug = "xt-priv-external-no-mfa";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 14.Days;

    /// <summary>The sign-ins of a privileged user to an application from an address.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserKind,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string IPAddress,
        string AppDisplayName,
        string Direction,
        string CrossTenantAccessType,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship,
        string PrivilegeReason,
        string Roles,
        long Tier,
        string MfaEvidence,
        string AuthenticationRequirement,
        bool CaEnforced,
        long SignInCount,
        DateTime FirstSeen,
        DateTime LastSeen,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0129"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Privileged external user without multifactor authentication",
        Description = "Identifies a successful sign-in of a privileged external user for which the log has no evidence of multifactor authentication. The inviting "
            + "tenant alone is responsible for it: an exclusion or a missing policy leaves one password between an attacker and a role. The severity is medium when "
            + "multifactor authentication was skipped for a reason, such as a remembered device.",
        Misses = "External users that neither a directory role, nor the watchlist, nor a name prefix reveals, such as eligible administrators; without object id in the row, the name alone is left. A token that was stolen after "
            + "multifactor authentication. Claims that a home tenant we trust makes up. A sign-in that is logged more than a day after it happened. "
            + "Sign-ins to one application that arrive in different runs alert again.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1078_004, Attack.T1556_006],
        Tactics = [Tactic.InitialAccess, Tactic.CredentialAccess, Tactic.PrivilegeEscalation],
        Schedule = new(Every, Lookback),

        // Lateness: the log completes a sign-in in later versions. It is judged once, when it has been in the workspace for the settle time, by all
        // versions that have arrived until then: evidence in any of them counts, because it is only ever added, except for a claim in the token, which
        // the last version has to repeat.
        // A step beside the password proves something only where two factors were required: a guest may sign in with a one-time passcode alone.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let SignedIn = materialize({{SignInVersions.Of(tenant)}}(XT_Now - 1d, {{Watched(tenant)}})
            | where AppId !in ({{AppIds.DeviceOrBrokerApps}}) and coalesce(CreatedDateTime, TimeGenerated) > XT_Now - 1d
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", UserPrincipalName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | extend Details = tolower(AuthenticationDetails)
            | extend Steps = coalesce(
                extract_all(@'"authenticationmethod":\s*"([^"]+)"[^}]*"succeeded":\s*"?true', Details),
                extract_all(@'"succeeded":\s*"?true[^}]*"authenticationmethod":\s*"([^"]+)"', Details))
            | extend Text = strcat(StatusDetails, " ", AuthenticationDetails)
            | extend Evidence = case(
                tostring(Steps) has_any ({{MfaTexts.StrongMethods}}) or Text has_any ("MFA completed", "MFA successfully completed")
                    or (AuthenticationRequirement =~ "multiFactorAuthentication" and array_length(set_difference(Steps, {{MfaTexts.FirstFactors}})) > 0), "strong",
                Text has "MFA requirement satisfied", "claim",
                Text has "MFA requirement skipped", "skipped",
                Text in (" ", " []"), "unknown",
                "none")
            | summarize arg_max(Ingested, *), FirstIngested = minif(Ingested, ResultType == {{ResultCodes.Success}}), Evidences = make_set(Evidence) by Id
            | where ResultType == {{ResultCodes.Success}} and FirstIngested >= XT_Now - {{Every + tenant.NoMfaSettleTime}} and FirstIngested < XT_Now - {{tenant.NoMfaSettleTime}}
            | where Evidence != "claim" and not(set_has_element(Evidences, "strong")) and not(CaEnforced and ExternalTenantId in ({{tenant.NoMfaTrustedHomeTenants}}))
            | extend MfaEvidence = case(set_has_element(Evidences, "skipped"), "skipped", set_has_element(Evidences, "none"), "none", "unknown"),
                UserId = iff(UserId in ("", {{AccountIds.Nobody}}), UserPrincipalName, UserId));
            SignedIn
            | lookup kind=inner ({{Privileged.Of(tenant)}}(SignedIn, XT_Now - {{Lookback}}, XT_Now)) on UserId
            | summarize SignInCount = count(), TimeGenerated = min(TimeGenerated), FirstSeen = min(coalesce(CreatedDateTime, TimeGenerated)), LastSeen = max(coalesce(CreatedDateTime, TimeGenerated)),
                arg_max(Ingested, UserPrincipalName, AppDisplayName, Direction, CrossTenantAccessType, AuthenticationRequirement, CaEnforced)
                by UserId, ExternalTenantId, AppId, IPAddress, MfaEvidence, PrivilegeReason, Roles, Tier
            | lookup kind=leftouter ({{Tenant.Of(tenant)}}(XT_Now)) on ExternalTenantId
            | parse UserPrincipalName with AccountName "@" AccountDomain
            | project TimeGenerated, UserKind = iff(Direction == {{Directions.Internal}}, "internal user", "external user"),
                UserId = iff(UserId contains "@", "", UserId), UserPrincipalName, AccountName, AccountDomain, IPAddress, AppDisplayName,
                Direction, CrossTenantAccessType, ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId),
                TenantRelationship = coalesce(Relationship, {{Relationships.Unknown}}), PrivilegeReason, Roles, Tier,
                MfaEvidence, AuthenticationRequirement, CaEnforced, SignInCount, FirstSeen, LastSeen,
                Severity = iff(MfaEvidence == "skipped", "Medium", "High")
            """),
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.CloudApplication(name: nameof(Row.AppDisplayName)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.Direction), nameof(Row.PrivilegeReason),
            nameof(Row.Roles), nameof(Row.Tier), nameof(Row.MfaEvidence), new("MfaRequirement", nameof(Row.AuthenticationRequirement)), nameof(Row.CaEnforced),
            nameof(Row.SignInCount),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Privileged {{UserKind}} {{UserPrincipalName}} signed in to {{AppDisplayName}} without multifactor evidence",
            DescriptionFormat = "{{UserPrincipalName}} is privileged ({{PrivilegeReason}}) and signed in successfully. Evidence of multifactor authentication: {{MfaEvidence}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Break-glass guests and exclusions of single applications: exempt the account or the application, with an expiry date.",
            "Remembered devices: they alert with severity medium; shorten the time that devices are remembered.",
            "A partner whose multifactor claims we trust, and which are logged late or not at all: name its tenant in NoMfaTrustedHomeTenants.",
            "Token refreshes that say nothing of how the session began: exempt the application.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/authentication-conditional-access",
            "https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-in-log-activity-details",
            "https://attack.mitre.org/techniques/T1556/006/",
        ],
        Scenarios = Scenarios(tenant),
    };

    private static IReadOnlyList<string> Watched(TenantSettings tenant) =>
        [Directions.Inbound, Directions.InboundNonEntra, .. tenant.NoMfaIncludeInternal ? (IReadOnlyList<string>)[Directions.Internal] : []];
}
