using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Sign-ins of every direction, with the tenants as the log has them: for refused attempts, in which the home tenant is often missing and the
/// direction does not follow from the row. <see cref="SignInVersions"/> has more columns.
/// </summary>
public static partial class SignInFacts
{
    /// <summary>
    /// <c>XT_SignInFacts(since)</c>: all versions; filter, then take the latest by <c>Id</c>. Ids and user names are lower case, names without <c>live.com#</c>, <c>At</c> is when the
    /// sign-in happened, <c>UserId</c> is empty where the log names nobody. A row without <c>Id</c> gets one of its own.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_SignInFacts",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b11"),
        Version = new("1.2.0"),
        Description = "All logged versions of interactive and non-interactive sign-ins of every direction, with tenants, user, address, device and result.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime)],
        // A scheduled run starts five minutes after its time and sees what arrived since: the next run, to which that is new, alerts on it.
        Body = Kql.Query($"""
            union isfuzzy=true
                (SigninLogs | where TimeGenerated > since
                | extend Ingested = coalesce(ingestion_time(), TimeGenerated), DeviceId = tostring(DeviceDetail.deviceId)),
                (AADNonInteractiveUserSignInLogs | where TimeGenerated > since
                | extend Ingested = coalesce(ingestion_time(), TimeGenerated), DeviceId = tostring(todynamic(DeviceDetail).deviceId))
            | where Ingested < now()
            | project TimeGenerated, At = coalesce(CreatedDateTime, TimeGenerated), Ingested,
                Id = coalesce(Id, strcat(CreatedDateTime, UserPrincipalName, ResourceTenantId)), ResultType, CrossTenantAccessType,
                LogTenantId = tolower(AADTenantId), HomeTenantId = tolower(HomeTenantId), ResourceTenantId = tolower(ResourceTenantId),
                UserId = iff(UserId == {AccountIds.Nobody}, "", tolower(UserId)), UserPrincipalName = trim_start(@"live\.com#", tolower(UserPrincipalName)), Identity,
                IsTenantRestricted, IPAddress, AutonomousSystemNumber, DeviceId, AppId = tolower(AppId), AppDisplayName
            """),
        Proof = () => Proof,
    };
}
