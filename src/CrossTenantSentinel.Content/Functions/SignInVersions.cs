using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Interactive and non-interactive sign-ins in one form. The log writes a sign-in again when it learns more about it (risk, policies,
/// authentication steps): this function returns every version, <see cref="SignIns"/> the latest one.
/// </summary>
public static class SignInVersions
{
    /// <summary>
    /// <c>XT_SignInVersions(since, directions)</c>. Ids and user names are lower case. <c>IsCompliant</c> and <c>IsManaged</c> are true,
    /// false, or null when the device did not say. <c>CaEnforced</c>: a policy granted or refused access; report-only policies never do.
    /// <c>CaPolicies</c>: enforced and report-only policies with their results. <c>Ingested</c>: when the version reached the workspace.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_SignInVersions",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a04"),
        Description = "All logged versions of interactive and non-interactive sign-ins in the given directions, in one form.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("directions", KqlType.Dynamic)],

        // Some columns are dynamic in one table and text in the other: they get one type before the union, which would rename them.
        // A policy array may be missing or empty: one empty element keeps the row alive in mv-apply.
        Body = Kql.Query($"""
            union isfuzzy=true
                (SigninLogs
                | where TimeGenerated > since
                | extend SignInKind = {SignInKinds.Interactive}, Ingested = coalesce(ingestion_time(), TimeGenerated)),
                (AADNonInteractiveUserSignInLogs
                | where TimeGenerated > since
                | extend SignInKind = {SignInKinds.NonInteractive}, Ingested = coalesce(ingestion_time(), TimeGenerated),
                    ConditionalAccessPolicies = todynamic(ConditionalAccessPolicies), DeviceDetail = todynamic(DeviceDetail),
                    LocationDetails = todynamic(LocationDetails), Status = todynamic(Status))
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
            | where Direction in (directions)
            | mv-apply Policy = iff(array_length(ConditionalAccessPolicies) > 0, ConditionalAccessPolicies, pack_array("")) on (
                extend Result = tostring(Policy.result)
                | summarize Evaluated = countif(isnotempty(Result)), Enforced = countif(Result in~ ("success", "failure")), ReportOnly = countif(Result startswith "reportOnly"),
                    CaPolicies = make_set_if(strcat(tostring(Policy.displayName), ": ", Result), Result in~ ("success", "failure") or Result startswith "reportOnly", {tenant.MaxListItems}))
            | project TimeGenerated, CreatedDateTime, Ingested, Id, SignInKind, Direction, CrossTenantAccessType, AppDisplayName, ResourceDisplayName, IPAddress, ResultType, AuthenticationDetails,
                UserId = tolower(UserId), UserPrincipalName = tolower(UserPrincipalName), AppId = tolower(AppId), ResourceAppId = tolower(ResourceIdentity),
                ExternalTenantId = tolower(case(Direction == "inbound", HomeTenantId, Direction in ("outbound", "foreign"), ResourceTenantId, "")),
                Outcome = case(ResultType == {ResultCodes.Success}, "success", ResultType in ({ResultCodes.Interrupt}), "interrupt", "failure"),
                StatusDetails = tostring(Status.additionalDetails),
                CountryCode = iff(isempty(Location), tostring(LocationDetails.countryOrRegion), Location), City = tostring(LocationDetails.city),
                Latitude = todouble(LocationDetails.geoCoordinates.latitude), Longitude = todouble(LocationDetails.geoCoordinates.longitude),
                DeviceId = tostring(DeviceDetail.deviceId), IsCompliant = tobool(DeviceDetail.isCompliant), IsManaged = tobool(DeviceDetail.isManaged),
                CaEnforced = Enforced > 0 or (Evaluated == 0 and ConditionalAccessStatus in~ ("success", "failure")), CaReportOnly = Enforced == 0 and ReportOnly > 0, CaPolicies,
                RiskRank = max_of({RiskRank.Function}(RiskLevelDuringSignIn), {RiskRank.Function}(RiskLevelAggregated)),
                RiskState, RiskEventTypes = RiskEventTypes_V2, IsRisky
            """),
    };
}
