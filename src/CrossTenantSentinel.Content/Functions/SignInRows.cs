using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Who, whereto, with what and why not: the columns of both sign-in tables that <see cref="SignInVersions"/> leaves out, beside those that are needed
/// to filter early. For refused sign-ins, which often lack what other functions ask for, and to look up details of a few.
/// </summary>
public static partial class SignInRows
{
    /// <summary>
    /// <c>XT_SignInRows(since)</c>: every logged version in any direction. Ids and user names are lower case, names without <c>live.com#</c>; <c>Ingested</c>: when the row reached the
    /// workspace; <c>FailureReason</c>: the log's text for the result.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_SignInRows",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b22"),
        Version = new("1.2.0"),
        Description = "Rows of both sign-in tables since the given time with user, tenants, application, result and its reason.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime)],

        // A scheduled run starts five minutes after its time and sees what arrived since: the next run, to which that is new, alerts on it.
        // The status is dynamic in one table and text in the other: it gets one type before the union, which would rename it.
        Body = Kql.Query($"""
            union isfuzzy=true
                (SigninLogs | where TimeGenerated > since | extend Ingested = coalesce(ingestion_time(), TimeGenerated)),
                (AADNonInteractiveUserSignInLogs | where TimeGenerated > since
                | extend Ingested = coalesce(ingestion_time(), TimeGenerated), Status = todynamic(Status))
            | where Ingested < now()
            | project TimeGenerated, CreatedDateTime, Ingested, Id, AADTenantId, HomeTenantId = tolower(HomeTenantId), ResourceTenantId, UserType,
                UserId = tolower(UserId), UserPrincipalName = trim_start(@"live\.com#", tolower(UserPrincipalName)), IPAddress, UserAgent, AppId = tolower(AppId), AppDisplayName,
                ResultType, FailureReason = coalesce(tostring(Status.failureReason), ResultDescription)
            """),
        Proof = () => Proof,
    };
}
