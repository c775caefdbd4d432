using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Interactive and non-interactive sign-ins in one form. The log writes a sign-in again when it learns more about it (risk, policies,
/// authentication steps): this function returns every version, <see cref="SignIns"/> the latest one.
/// </summary>
public static partial class SignInVersions
{
    /// <summary>
    /// <c>XT_SignInVersions(since, directions)</c>. Ids and user names are lower case, names without <c>live.com#</c>; a row without <c>Id</c> gets one of its own. <c>Ingested</c>: when the version reached the workspace.
    /// <c>ExternalTenantId</c>: the other tenant, home for inbound and resource for outbound sign-ins. <c>IsCompliant</c> and <c>IsManaged</c> are
    /// true, false, or null when the device did not say. <c>CaEnforced</c>: a policy granted or refused access, which report-only policies
    /// never do. <c>RiskRank</c>: the higher of risk during sign-in and aggregated risk. Outcome and multifactor evidence have functions of
    /// their own, <see cref="Outcome"/> and <see cref="MfaEvidence"/>, so that queries without them stay short.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_SignInVersions",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a04"),
        Version = new("1.3.0"),
        Description = "All logged versions of interactive and non-interactive sign-ins in the given directions, in one form.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("directions", KqlType.Dynamic)],

        // A scheduled run starts five minutes after its time and sees what arrived since: the next run, to which that is new, alerts on it.
        // Some columns are dynamic in one table and text in the other: they get one type before the union, which would rename them.
        // Policy results are read from the text, not by mv-apply, which drops rows without policies. A policy's name cannot imitate a
        // result: quotes inside names are escaped. The overall status counts only where the list of policies is missing.
        Body = Kql.Query($"""
            union isfuzzy=true
                (SigninLogs | where TimeGenerated > since
                | extend SignInKind = {SignInKinds.Interactive}, Ingested = ingestion_time()),
                (AADNonInteractiveUserSignInLogs | where TimeGenerated > since
                | extend SignInKind = {SignInKinds.NonInteractive}, Ingested = ingestion_time(),
                    ConditionalAccessPolicies = todynamic(ConditionalAccessPolicies), DeviceDetail = todynamic(DeviceDetail),
                    LocationDetails = todynamic(LocationDetails), Status = todynamic(Status))
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType), Ingested = coalesce(Ingested, TimeGenerated)
            | where Direction in (directions) and Ingested < now()
            | project TimeGenerated, CreatedDateTime, Ingested, Id = coalesce(Id, strcat(CreatedDateTime, UserPrincipalName, ResourceTenantId)), SignInKind, Direction,
                CrossTenantAccessType, ResultType, UserId = tolower(UserId), UserPrincipalName = trim_start(@"live\.com#", tolower(UserPrincipalName)), IPAddress,
                AppId = tolower(AppId), AppDisplayName, ResourceAppId = tolower(ResourceIdentity), ResourceDisplayName,
                ExternalTenantId = tolower(case(Direction == "inbound", HomeTenantId, Direction in ("outbound", "foreign"), ResourceTenantId, "")),
                CountryCode = coalesce(Location, tostring(LocationDetails.countryOrRegion)), LocationDetails,
                DeviceId = tostring(DeviceDetail.deviceId), IsCompliant = tobool(DeviceDetail.isCompliant), IsManaged = tobool(DeviceDetail.isManaged),
                ConditionalAccessPolicies, CaEnforced = coalesce(tostring(extract_all(@'"result":\s*"(\w+)"', tostring(ConditionalAccessPolicies))), ConditionalAccessStatus) has_any ("success", "failure"),
                StatusDetails = tostring(Status.additionalDetails), AuthenticationDetails, AuthenticationRequirement,
                RiskRank = max_of({RiskRank.Function}(RiskLevelDuringSignIn), {RiskRank.Function}(RiskLevelAggregated)), RiskState, RiskEventTypes = RiskEventTypes_V2, IsRisky
            """),
        Proof = () => Proof,
    };
}
