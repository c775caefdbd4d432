using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Events that let another tenant make users here, or no longer do.</summary>
internal static class SyncStates
{
    /// <summary>
    /// <c>WB_SyncStates(since, until)</c>: one row per event with <c>IsOn</c>, <c>Kind</c> (synchronisation or multitenant organisation), <c>Setting</c> and
    /// <c>ExternalTenantId</c>. The deletion of a partner's entry ends its synchronisation too.
    /// </summary>
    public static WorkbookFunction Rows(TenantSettings tenant, Pickers pick) => new()
    {
        Name = "WB_SyncStates",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("until", KqlType.DateTime)],

        // An update that allows nothing but speaks of permission has taken it back: the function of allowed events has left it out.
        Body = KqlTemplate.Of($$"""
            let Left = {{Operations.MultitenantOrganizationLeft}};
            let On = materialize({{SyncEvents.Of(tenant)}}(since - 1tick)
            | where TimeGenerated <= until
            | project EventId, TimeGenerated, AADTenantId, ActorName, ActorId, ExternalTenantId, Setting, Operation, IsOn = true);
            let Off = {{PolicyEvents.Of(tenant)}}(since - 1tick, array_concat({{Operations.SyncSettings}}, Left, dynamic([{{Operations.SyncSettingDeleted}}, {{Operations.PartnerDeleted}}])))
            | where TimeGenerated <= until and Result =~ "success"
            | join kind=leftanti (On) on EventId
            | extend Said = replace_string(tolower(tostring(TargetResources)), @"\", "")
            | where Operation !in~ ({{Operations.SyncSettings}}) or Said contains "issyncallowed"
            | extend Others = set_difference(extract_all(@'(?:value|displayname)":[^{}]*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})', Said), pack_array(tolower(AADTenantId)))
            | extend ExternalTenantId = coalesce({{PartnerId.Function}}(TargetResources), tostring(Others[0]))
            | project EventId, TimeGenerated, AADTenantId, ActorName, ActorId, ExternalTenantId, Setting = iff(Operation in~ (Left), "left the multitenant organisation", "synchronisation not allowed"), Operation, IsOn = false;
            union On, Off
            | where {{pick.HomeTenant.IsUnrestricted}} or AADTenantId in~ ({{pick.HomeTenant}})
            | extend Kind = iff(Operation in~ (Left) or Operation in~ ({{Operations.MultitenantOrganizationJoined}}), "multitenant organisation", "synchronisation"),
                By = coalesce(ActorName, ActorId, "(not in the log)"), LogTenant = tolower(AADTenantId)
            | lookup kind=leftouter ({{Tenant.Of(tenant)}}(now())) on ExternalTenantId
            | extend Relationship = coalesce(Relationship, {{Relationships.Unknown}}), Partner = coalesce(TenantName, ExternalTenantId, "(tenant not readable)")
            """),
    };
}
