using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>Sign-ins of external users to our tenant, narrowed by every picker, with what tells guests, places and safety apart.</summary>
internal sealed class PickedExternalSignIns(TenantSettings tenant, Pickers pick)
{
    /// <summary>The values of <c>Account</c>.</summary>
    public const string Guest = "guest";

    public const string Member = "member";

    public const string NonEntraGuest = "guest without Entra tenant";

    /// <summary>
    /// <c>WB_ExternalSignIns(since, until)</c>: one row per sign-in, in its latest version. <c>UserKey</c> is the object id; a refused attempt without one gets
    /// the id that other sign-ins of the same name have, so that nobody counts twice. <c>IsGuest</c> is false for service providers and Microsoft's support, who
    /// have no account here. Coordinates are null where the log has none, or 0/0, which it writes for places it does not know.
    /// </summary>
    public WorkbookFunction Rows => new()
    {
        Name = "WB_ExternalSignIns",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("until", KqlType.DateTime)],
        Body = KqlTemplate.Of($"""
            let Versions = union isfuzzy=true
                (SigninLogs | where TimeGenerated between (since .. until)
                | extend SignInKind = {SignInKinds.Interactive}, Ingested = ingestion_time()),
                (AADNonInteractiveUserSignInLogs | where TimeGenerated between (since .. until)
                | extend SignInKind = {SignInKinds.NonInteractive}, Ingested = ingestion_time(), ConditionalAccessPolicies = todynamic(ConditionalAccessPolicies),
                    LocationDetails = todynamic(LocationDetails), Status = todynamic(Status))
            | where {pick.SignInKind} == "*" or SignInKind == {pick.SignInKind}
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant})
            | where {pick.Application.IsUnrestricted} or ResourceIdentity in~ ({pick.Application})
            | extend UserPrincipalName = {HomeUpn.Function}(UserPrincipalName), Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
            | where {pick.User} == "*" or UserPrincipalName contains {pick.User}
            | where Direction in ({Directions.FromOutside}) and CrossTenantAccessType !~ {CrossTenantAccessTypes.Passthrough}
            | extend ExternalTenantId = iff(Direction == {Directions.InboundNonEntra}, {PickedSignIns.NonEntra}, tolower(HomeTenantId))
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | project SignInKey = coalesce(Id, strcat(UserId, UserPrincipalName, " ", CreatedDateTime, " ", AppId, " ", IPAddress)), Ingested = coalesce(Ingested, TimeGenerated),
                SignInTime = coalesce(CreatedDateTime, TimeGenerated), SignInKind, LogTenantId = tolower(AADTenantId), ExternalTenantId, ResultType,
                UserId = iff(UserId == {AccountIds.Nobody}, "", tolower(UserId)), UserPrincipalName,
                Account = case(Direction == {Directions.InboundNonEntra}, {NonEntraGuest}, UserType =~ "member", {Member}, {Guest}),
                IsGuest = CrossTenantAccessType !in~ ({CrossTenantAccessTypes.ServiceProvider}, {CrossTenantAccessTypes.MicrosoftSupport}),
                AppId = tolower(AppId), Application = coalesce(AppDisplayName, AppId), Resource = coalesce(ResourceDisplayName, ResourceIdentity), IPAddress,
                Country = toupper(coalesce(Location, tostring(LocationDetails.countryOrRegion))), City = tostring(LocationDetails.city),
                Latitude = todouble(tostring(LocationDetails.geoCoordinates.latitude)), Longitude = todouble(tostring(LocationDetails.geoCoordinates.longitude)),
                RiskRank = max_of({RiskRank.Function}(RiskLevelDuringSignIn), {RiskRank.Function}(RiskLevelAggregated)),
                CaEnforced = {SignInEvidence.PolicyEnforced}(ConditionalAccessPolicies, ConditionalAccessStatus),
                Mfa = {MultifactorEvidence.Function}(tostring(Status.additionalDetails), AuthenticationDetails, AuthenticationRequirement)
            | summarize arg_max(Ingested, *), Evidences = make_set(Mfa) by SignInKey
            | extend Outcome = {Outcome.Function}(ResultType);
            let SignIns = materialize(Versions | where {pick.Status} == "*" or Outcome == {pick.Status});
            SignIns
            | lookup kind=leftouter (SignIns | where isnotempty(UserId) and isnotempty(UserPrincipalName)
                | summarize KnownId = max(UserId) by LogTenantId, UserPrincipalName) on LogTenantId, UserPrincipalName
            | extend UserKey = coalesce(UserId, KnownId, UserPrincipalName),
                HasPlace = isnotnull(Latitude) and isnotnull(Longitude) and not(Latitude == 0 and Longitude == 0),
                Mfa = case(set_has_element(Evidences, "strong"), "strong", set_has_element(Evidences, "skipped"), "skipped", set_has_element(Evidences, "none"), "none", "unknown")
            | lookup kind=leftouter ({Tenant.Of(tenant)}(now())) on ExternalTenantId
            | extend Relationship = coalesce(Relationship, {Relationships.Unknown}),
                TenantName = iff(ExternalTenantId == {PickedSignIns.NonEntra}, "(guests without an Entra tenant)", coalesce(TenantName, ExternalTenantId))
            | where {pick.Relationship.IsUnrestricted} or Relationship in~ ({pick.Relationship})
            """),
    };
}
