using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Audit events of policies that every query about them starts from: each change once, narrowed by our tenant and by who made it.</summary>
internal static class PickedPolicyEvents
{
    /// <summary>
    /// <c>WB_PolicyEvents(since, until, operations)</c>: <c>XT_PolicyEvents</c> without repeats. What one request did to one policy in the same way is one event,
    /// however often it was tried: a failure counts only where no try succeeded. <c>ExternalTenantId</c> is empty for settings about every organisation.
    /// </summary>
    public static WorkbookFunction Rows(TenantSettings tenant, Pickers pick) => new()
    {
        Name = "WB_PolicyEvents",
        Parameters =
        [
            KqlParameter.Scalar("since", KqlType.DateTime),
            KqlParameter.Scalar("until", KqlType.DateTime),
            KqlParameter.Scalar("operations", KqlType.Dynamic),
        ],

        // The function leaves the first instant out. A failure often logs no change, so tries are told apart by what they changed only when they succeeded.
        Body = KqlTemplate.Of($"""
            let Events = {PolicyEvents.Of(tenant)}(since - 1tick, operations)
            | where TimeGenerated <= until
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant})
            | where {pick.User} == "*" or ActorName contains {pick.User}
            | extend ExternalTenantId = {PartnerId.Function}(TargetResources), IsSuccess = Result =~ "success"
            | extend Request = strcat(coalesce(CorrelationId, EventId), " ", ActorId, " ", ExternalTenantId), Said = iff(IsSuccess, tolower(tostring(TargetResources)), "");
            Events
            | summarize arg_max(TimeGenerated, *) by Operation, Request, Said
            | join kind=leftouter (Events | where IsSuccess | summarize Succeeded = count() by Operation, Request) on Operation, Request
            | where IsSuccess or isnull(Succeeded)
            | lookup kind=leftouter ({Tenant.Of(tenant)}(now())) on ExternalTenantId
            | extend Relationship = iff(isempty(ExternalTenantId), "", coalesce(Relationship, {Relationships.Unknown}))
            | extend By = coalesce(ActorName, ActorId, "(not in the log)")
            """),
    };
}
