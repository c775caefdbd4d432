using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Successful sign-ins of external users to our tenant with command lines and shells; as few columns as such rules need.</summary>
public static partial class ToolSignIns
{
    /// <summary>
    /// <c>XT_ToolSignIns(since)</c>: one row per sign-in, interactive or not, with <c>Ingested</c>, when it was first known to have succeeded,
    /// <c>SignInTime</c>, and <c>ExternalTenantId</c>, the user's home tenant, empty without one. Ids and user names are lower case.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_ToolSignIns",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b37"),
        Version = new("1.1.0"),
        Description = "Successful sign-ins of external users to our tenant with command lines and shells.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime)],

        // The columns have the same type in both tables, so the union renames none of them.
        Body = Kql.Query($"""
            union isfuzzy=true SigninLogs, AADNonInteractiveUserSignInLogs
            | where TimeGenerated > since and ResultType == {ResultCodes.Success} and tolower(AppId) in ({AppIds.CliToolApps})
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
            | where Direction startswith "inbound"
            | project TimeGenerated, Ingested = coalesce(ingestion_time(), TimeGenerated), SignInTime = coalesce(CreatedDateTime, TimeGenerated), Id, Direction,
                UserId = tolower(UserId), UserPrincipalName = tolower(UserPrincipalName), IPAddress, CountryCode = Location, AppId = tolower(AppId), AppDisplayName,
                ResourceDisplayName, ExternalTenantId = iff(Direction == "inbound", tolower(HomeTenantId), "")
            | summarize arg_min(Ingested, *) by SignInKey = coalesce(Id, strcat(UserId, AppId, SignInTime))
            """),
        Equivalents =
        [
            new("Direction startswith \"inbound\"", "No other direction has the word in it.", "widen-match"),
            new("Direction startswith \"inbound\"", "The function that gives directions writes them in small letters.", "mind-case"),
        ],
        Proof = () => Proof,
    };
}
