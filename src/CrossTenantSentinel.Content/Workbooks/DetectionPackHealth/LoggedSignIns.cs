using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Sign-ins as the log spells them: other functions fold case and drop copies, which is what is measured here.</summary>
internal sealed class LoggedSignIns(TenantSettings tenant, HealthParameters pick)
{
    /// <summary>
    /// <c>WB_LoggedSignIns()</c>: the latest version of each sign-in, internal ones included, with <c>Table</c> and <c>Copies</c>, the number of its rows. A sign-in without
    /// an id is told from others by what it says.
    /// </summary>
    public WorkbookFunction Rows => new()
    {
        Name = "WB_LoggedSignIns",
        Body = KqlTemplate.Of($"""
            union isfuzzy=true
                (SigninLogs
                | project TimeGenerated, Table = {nameof(SigninLogs)}, Id, CorrelationId, AADTenantId, HomeTenantId, HomeTenantName, ResourceTenantId, UserType, UserId, UserPrincipalName, AppId,
                    RiskLevelDuringSignIn, RiskLevelAggregated),
                (AADNonInteractiveUserSignInLogs
                | project TimeGenerated, Table = {nameof(AADNonInteractiveUserSignInLogs)}, Id, CorrelationId, AADTenantId, HomeTenantId, HomeTenantName, ResourceTenantId, UserType, UserId, UserPrincipalName,
                    AppId, RiskLevelDuringSignIn, RiskLevelAggregated)
            | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End})
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant})
            | extend SignIn = iff(isempty(Id), strcat(TimeGenerated, UserId, UserPrincipalName, AppId, CorrelationId), Id)
            | summarize arg_max(TimeGenerated, *), Copies = count() by Table, SignIn
            | extend HasNoHome = isempty(HomeTenantId), HidesRisk = RiskLevelDuringSignIn =~ "hidden" or RiskLevelAggregated =~ "hidden"
            """),
    };

    /// <summary>
    /// <c>WB_ExternalTenants(signIns)</c>, of those: one row per external Entra tenant, with <c>TenantName</c> (empty where the tenant directory has none), what the log calls
    /// it, and how often it occurs.
    /// </summary>
    public WorkbookFunction ExternalTenants => new()
    {
        Name = "WB_ExternalTenants",
        Body = KqlTemplate.Of($"""
            {Rows}()
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
            | where Direction in ({Directions.Outbound}, {Directions.Inbound})
            | extend ExternalTenantId = tolower(iff(Direction == {Directions.Outbound}, ResourceTenantId, HomeTenantId))
            | summarize SignIns = count(), Outbound = countif(Direction == {Directions.Outbound}), Users = count_distinct(tolower(UserId)), FirstSeen = min(TimeGenerated), LastSeen = max(TimeGenerated),
                LoggedName = take_anyif(HomeTenantName, Direction == {Directions.Inbound} and isnotempty(HomeTenantName)) by ExternalTenantId
            | lookup kind=leftouter ({Tenant.Of(tenant)}(now()) | extend IsListed = true) on ExternalTenantId
            """),
    };

    /// <summary>
    /// <c>WB_Spellings()</c>: one row per user, with the spellings of the user name and whether some differ in their case only. Names without <c>@</c> are ids that the log
    /// shows until it knows the name.
    /// </summary>
    public WorkbookFunction Spellings => new()
    {
        Name = "WB_Spellings",
        Body = KqlTemplate.Of($"""
            {Rows}()
            | where isnotempty(UserId) and UserPrincipalName contains "@"
            | summarize SignIns = count(), LastSeen = max(TimeGenerated), Spelt = count_distinct(UserPrincipalName), Names = count_distinct(tolower(UserPrincipalName)), Spellings = make_set(UserPrincipalName)
                by UserId = tolower(UserId)
            | extend Drifts = Spelt > Names
            """),
    };
}
