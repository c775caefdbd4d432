using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Audit events that rules have to read, and whether they can.</summary>
internal sealed class LoggedEvents(TenantSettings tenant, HealthParameters pick)
{
    public const string NobodyNamed = "the event names nobody";
    public const string NotInDirectory = "not in IdentityInfo";

    /// <summary>An update that names an area of the settings can be read, whether or not it changed something.</summary>
    private static string NamesAnArea =>
        $"\"displayname\":\\s*\"(?:[^\"]*[.])?(?:{string.Join('|', PolicyAreas.Names.Select(name => name.ToLowerInvariant()))}|partnerpolicydetail|is\\w*accepted|(?:in|out)boundallowed)\\s*\"";

    /// <summary>
    /// <c>WB_Inviters()</c>: one row per invitation, with <c>Inviter</c> and <c>Problem</c>: empty where the inviter is an application, or a user whom the directory of the
    /// last 30 days or longer knows by id or name.
    /// </summary>
    public WorkbookFunction Inviters => new()
    {
        Name = "WB_Inviters",
        Body = KqlTemplate.Of($"""
            let Known = union isfuzzy=true ({OptionalTable.Of(nameof(IdentityInfo))}), IdentityInfo
            | where TimeGenerated between (min_of({pick.TimeRange.Start}, {pick.TimeRange.End} - 30d) .. {pick.TimeRange.End})
            | mv-expand Key = pack_array(tolower(AccountObjectId), tolower(AccountUPN)) to typeof(string)
            | where isnotempty(Key)
            | distinct Key;
            {Invitation.Function}(({AuditEvents.Of(tenant)}((AuditLogs
            | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End}) and Result =~ "success"
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant})
            | where trim_end(@"\.", OperationName) in~ ({Operations.Invitations})))))
            | extend Inviter = coalesce(ActorName, ActorId), Problem = case(
                ActorType == "app", "",
                ActorType != "user", {NobodyNamed},
                ActorId in (Known) or ActorName in (Known), "",
                {NotInDirectory})
            """),
    };

    /// <summary>
    /// <c>WB_AccessEvents()</c>: one row per change of cross-tenant access settings (XTAP) that succeeded, with <c>PartnerTenantId</c> and <c>Problem</c>: empty where
    /// the rules can read whom it is about and what it changed.
    /// </summary>
    public WorkbookFunction AccessChanges => new()
    {
        Name = "WB_AccessEvents",

        // The shared function leaves the first instant out, and has the operations in lower case.
        Body = KqlTemplate.Of($"""
            let Events = materialize({PolicyEvents.Of(tenant)}({pick.TimeRange.Start} - 1tick, dynamic([{Operations.PartnerAdded}, {Operations.PartnerUpdated}, {Operations.PartnerDeleted}, {Operations.DefaultUpdated}]))
            | where TimeGenerated <= {pick.TimeRange.End} and Result =~ "success"
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant}));
            let Read = {PolicyChanges.Function}((Events)) | summarize Unread = countif(Change has "not readable") by EventId;
            Events
            | lookup kind=leftouter (Read) on EventId
            | extend PartnerTenantId = {PartnerId.Function}(TargetResources), IsUpdate = Operation in~ ({Operations.PartnerUpdated}, {Operations.DefaultUpdated}),
                Said = replace_string(tolower(tostring(TargetResources)), @"\", "")
            | extend Problem = case(
                isempty(PartnerTenantId) and Operation !~ {Operations.DefaultUpdated}, "no tenant id",
                IsUpdate and Unread > 0, "value not readable",
                IsUpdate and isnull(Unread) and not(Said matches regex {NamesAnArea}), "no known area",
                "")
            """),
    };
}
