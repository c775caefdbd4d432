using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>Roles of Azure that somebody was given.</summary>
internal static class RoleGrants
{
    /// <summary>
    /// <c>WB_RoleGrants()</c>: one row per assignment of the picked range, tried or made, with <c>PrincipalId</c> (empty when the log does not hold the
    /// request), <c>RoleName</c> (the id of a role that has no name here) and <c>Scope</c>.
    /// </summary>
    public static WorkbookFunction Rows(TenantSettings tenant, Pickers pick) => new()
    {
        Name = "WB_RoleGrants",
        Body = KqlTemplate.Of($"""
            {AzureOperations.Of(tenant)}({pick.TimeRange.Start}, {Operation}, {PrincipalId})
            | where TimeGenerated <= {pick.TimeRange.End}
            | extend PrincipalId = Detail, RoleId = extract({RoleId}, 1, Text)
            | extend RoleIndex = array_index_of({RoleDefinitions.Ids}, RoleId)
            | project GrantedAt = TimeGenerated, PrincipalId, RoleId, RoleName = iff(RoleIndex >= 0, tostring({RoleDefinitions.Names}[RoleIndex]), RoleId),
                Scope = coalesce(extract("^(.+)/providers/microsoft[.]authorization/roleassignments/", 1, Target), Target), SubscriptionId,
                GrantedBy = coalesce(Caller, CallerId), GrantedFromOutside = CallerIsExternal,
                Outcome = case(isnotnull(SucceededAt), "success", isnotnull(FailedAt), "failure", "not known")
            """),
    };

    private static string Operation => @"^microsoft\.authorization/roleassignments/write$";

    private static string PrincipalId => """
        "principalid":\s*"([^"]+)
        """;

    private static string RoleId => """
        "roledefinitionid":\s*"(?:[^"]*/)?([0-9a-f-]{36})"
        """;
}
