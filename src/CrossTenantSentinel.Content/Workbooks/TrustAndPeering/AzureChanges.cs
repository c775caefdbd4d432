using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Operations on Azure resources of the picked range and user.</summary>
internal static class AzureChanges
{
    /// <summary>
    /// <c>WB_AzureChanges()</c>, of operations whose lower-case name matches a pattern: <c>XT_AzureOperations</c> with <c>By</c>, <c>FromOutside</c> (yes or no; callers of tenants of ours are no
    /// outsiders) and <c>Outcome</c>. An operation that succeeded after tries within one request succeeded.
    /// </summary>
    /// <param name="tenant">The settings.</param>
    /// <param name="pick">The pickers.</param>
    /// <param name="operations">The pattern of the names.</param>
    /// <param name="detail">The pattern whose first group <c>Detail</c> is.</param>
    public static WorkbookFunction Rows(TenantSettings tenant, Pickers pick, string operations, string detail) => new()
    {
        Name = "WB_AzureChanges",

        // The patterns are written into the function, because a pattern must be a constant. The shared function leaves the first instant out.
        Body = KqlTemplate.Of($"""
            let OwnTenants = {Tenant.Of(tenant)}(now()) | where Relationship =~ {Relationships.Own} | project ExternalTenantId;
            {AzureOperations.Of(tenant)}({pick.TimeRange.Start} - 1tick, {operations}, {detail})
            | where TimeGenerated <= {pick.TimeRange.End}
            | extend By = coalesce(Caller, CallerId, "(not in the log)"), FromOutside = iff(CallerIsExternal and CallerTenant !in (OwnTenants), "yes", "no"),
                Outcome = case(isnotnull(SucceededAt), "success", isnotnull(FailedAt), "failure", "not known")
            | where {pick.User} == "*" or By contains {pick.User}
            """),
    };
}
