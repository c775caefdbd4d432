using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>What the audit log of the picked range says of users.</summary>
internal static class LifeCycleLog
{
    /// <summary>
    /// <c>WB_UserLog(operations, pattern)</c>: the columns of <see cref="AuditEvents"/> and <c>By</c>, of successful operations that have one of the names or match
    /// the regular expression.
    /// </summary>
    public static WorkbookFunction Of(TenantSettings tenant, GuestParameters pick) => new()
    {
        Name = "WB_UserLog",
        Parameters = [KqlParameter.Scalar("operations", KqlType.Dynamic), KqlParameter.Scalar("pattern", KqlType.String)],
        Body = KqlTemplate.Of($"""
            let Log = AuditLogs
            | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End}) and Result =~ "success"
            | where trim_end(@"\.", OperationName) in~ (operations) or (isnotempty(pattern) and OperationName matches regex pattern)
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant});
            {AuditEvents.Of(tenant)}(Log)
            | extend By = coalesce(iff(ActorType == "user", {HomeUpn.Function}(ActorName), ActorName), ActorId, "(not in the log)")
            """),
    };
}
