using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Recent changes of the cross-tenant access settings, by the tenant they are about.</summary>
public static partial class AccessSettingChanges
{
    /// <summary>
    /// <c>XT_AccessSettingChanges(since)</c>: the latest successful change per tenant, <c>*</c> for the default, as <c>Change</c> (operation, time and
    /// correlation id) and <c>ChangedAt</c>; <c>HasEntry</c> is false after a deletion. Every GUID of the event counts as a tenant, because the log names the tenant in different
    /// properties; ids of policies match no tenant.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_AccessSettingChanges",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b21"),
        Version = new("1.2.0"),
        Description = "The latest change of cross-tenant access settings per tenant since the given time; * for the default settings.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime)],
        Body = Kql.Query($$"""
            AuditLogs
            | where TimeGenerated > since and Result =~ "success"
            | extend Operation = trim_end(@"\.", OperationName)
            | where Operation in~ ({{AccessSettingOperations.OfPartner}}) or Operation in~ ({{AccessSettingOperations.OfDefault}})
            | mv-expand ExternalTenantId = iff(Operation in~ ({{AccessSettingOperations.OfDefault}}), pack_array("*"),
                extract_all(@"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", tolower(tostring(TargetResources)))) to typeof(string)
            | summarize arg_max(TimeGenerated, Operation, CorrelationId) by ExternalTenantId
            | project ExternalTenantId, ChangedAt = TimeGenerated, HasEntry = Operation !~ {{AccessSettingOperations.PartnerDeleted}},
                Change = strcat(Operation, ", ", format_datetime(TimeGenerated, "yyyy-MM-dd HH:mm"), " UTC, ", CorrelationId)
            """),
        Proof = () => Proof,
    };
}
