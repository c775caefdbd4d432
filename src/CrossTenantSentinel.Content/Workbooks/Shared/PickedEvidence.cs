using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>
/// Picked sign-ins with what they say of policies, factors and risk: <see cref="PickedSignIns"/> for questions about how safe access is. The span is
/// an argument, because what is new can only be told against a time before the picked range.
/// </summary>
internal sealed class PickedEvidence(TenantSettings tenant, Pickers pick)
{
    /// <summary>
    /// <c>WB_Evidence(since, until, directions)</c>: one row per sign-in, in its latest version. <c>UserId</c> is the object id or, where the log has
    /// none, the user name; <c>Mfa</c> is the strongest evidence of any version, because the log completes it late; <c>RiskRank</c> is the higher of risk
    /// during sign-in (<c>RealtimeRank</c>) and aggregated risk; <c>HasRisk</c> also holds where the level is not known but the sign-in is flagged.
    /// </summary>
    public WorkbookFunction Rows => new()
    {
        Name = "WB_Evidence",
        Parameters =
        [
            KqlParameter.Scalar("since", KqlType.DateTime),
            KqlParameter.Scalar("until", KqlType.DateTime),
            KqlParameter.Scalar("directions", KqlType.Dynamic),
        ],
        Body = KqlTemplate.Of($"""
            union isfuzzy=true
                (SigninLogs | where TimeGenerated between (since .. until)
                | extend SignInKind = {SignInKinds.Interactive}, Ingested = ingestion_time()),
                (AADNonInteractiveUserSignInLogs | where TimeGenerated between (since .. until)
                | extend SignInKind = {SignInKinds.NonInteractive}, Ingested = ingestion_time(), ConditionalAccessPolicies = todynamic(ConditionalAccessPolicies),
                    LocationDetails = todynamic(LocationDetails), Status = todynamic(Status))
            | where {pick.SignInKind} == "*" or SignInKind == {pick.SignInKind}
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant})
            | where {pick.User} == "*" or UserPrincipalName contains {pick.User}
            | where {pick.Application.IsUnrestricted} or ResourceIdentity in~ ({pick.Application})
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
            | where Direction in (directions)
            | extend ExternalTenantId = tolower(case(Direction == {Directions.InboundNonEntra}, {PickedSignIns.NonEntra}, Direction == {Directions.Inbound}, HomeTenantId,
                Direction == {Directions.Unknown}, "", ResourceTenantId))
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | extend PolicyResults = tolower(tostring(extract_all({PolicyResult}, tostring(ConditionalAccessPolicies))))
            | project SignInKey = coalesce(Id, strcat(UserId, UserPrincipalName, " ", CreatedDateTime, " ", AppId, " ", IPAddress)), Ingested = coalesce(Ingested, TimeGenerated),
                TimeGenerated, SignInTime = coalesce(CreatedDateTime, TimeGenerated), SignInKind, Direction, ExternalTenantId, CrossTenantAccessType, ResultType,
                UserId = tolower(iff(UserId in ("", {AccountIds.Nobody}), UserPrincipalName, UserId)), UserPrincipalName = tolower(UserPrincipalName),
                AppId = tolower(AppId), AppDisplayName, ResourceDisplayName, IPAddress, CountryCode = toupper(coalesce(Location, tostring(LocationDetails.countryOrRegion))),
                CaEnforced = PolicyResults has_any ("success", "failure") or isempty(PolicyResults) and ConditionalAccessStatus in~ ("success", "failure"),
                Mfa = {MultifactorEvidence.Function}(tostring(Status.additionalDetails), AuthenticationDetails, AuthenticationRequirement),
                RealtimeRank = {RiskRank.Function}(RiskLevelDuringSignIn), RiskRank = max_of({RiskRank.Function}(RiskLevelDuringSignIn), {RiskRank.Function}(RiskLevelAggregated)),
                IsRiskHidden = RiskLevelDuringSignIn =~ "hidden" or RiskLevelAggregated =~ "hidden", RiskState, RiskEvents = todynamic(RiskEventTypes_V2), IsRisky
            | summarize arg_max(Ingested, *), Evidences = make_set(Mfa) by SignInKey
            | extend Outcome = {Outcome.Function}(ResultType),
                Mfa = case(set_has_element(Evidences, "strong"), "strong", set_has_element(Evidences, "skipped"), "skipped", set_has_element(Evidences, "none"), "none", "unknown"),
                HasRisk = RiskRank >= {RiskLevels.RankOf(tenant.MinRisk)}
                    or (RiskRank < {RiskLevels.LowestKnown} and (coalesce(IsRisky, false) or coalesce(array_length(RiskEvents), 0) > 0))
            | where {pick.Status} == "*" or Outcome == {pick.Status}
            | lookup kind=leftouter ({Tenant.Of(tenant)}(now())) on ExternalTenantId
            | extend Relationship = coalesce(Relationship, {Relationships.Unknown}),
                TenantName = iff(ExternalTenantId == {PickedSignIns.NonEntra}, "(guests without an Entra tenant)", coalesce(TenantName, ExternalTenantId, "(no tenant in the log)"))
            | where {pick.Relationship.IsUnrestricted} or Relationship in~ ({pick.Relationship})
            """),
    };

    /// <summary>Results of policies are read from the text, because expanding the list would drop sign-ins without policies.</summary>
    private static string PolicyResult => """
        "result":\s*"(\w+)"
        """;
}
