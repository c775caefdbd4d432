using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Invitations that nobody has accepted for weeks: whoever comes to own the address owns the account.</summary>
internal sealed class OpenInvitations(TenantSettings tenant, GuestParameters pick, WorkbookFunction outcomes)
{
    /// <summary>The directory knows of redemptions that are older than the log, and both know who is gone.</summary>
    public QueryItem Grid => new QueryItem<Row>
    {
        Name = "open-invitations",
        Title = "Not accepted for more than 30 days, of the 180 days before the end of the time range",
        NoData = new("No invitation has been waiting for more than 30 days.", NoDataStyle.Success),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 5_000,
            Columns =
            [
                new(nameof(Row.Invited), "Invited"),
                new(nameof(Row.Domain), "Domain"),
                new(nameof(Row.HomeTenant), "Tenant of the domain"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.LastInvitation), "Last invitation") { Renderer = new ColumnRenderer.DateTime(DateTimeFormat.ShortDate) },
                new(nameof(Row.DaysWaiting), "Days") { Renderer = new ColumnRenderer.Bar(Palette.Orange), Number = NumberFormat.Count },
                new(nameof(Row.Invitations), "Invitations") { Number = NumberFormat.Count },
                new(nameof(Row.Inviters), "Invited by"),
            ],
        },
        Query = KqlTemplate.Of($"""
            let Until = {pick.TimeRange.End};
            let Deleted = AuditLogs
            | where TimeGenerated between (Until - {GuestHistory.Invitations} .. Until) and Result =~ "success" and trim_end(@"\.", OperationName) in~ ({LifeCycleOperations.Deletions});
            let Gone = {TargetUsers.Function}(Deleted)
            | mv-expand Key = pack_array(TargetId, TargetHomeUpn) to typeof(string)
            | where isnotempty(Key)
            | summarize GoneAt = max(coalesce(ActivityDateTime, TimeGenerated)) by Key;
            let Settled = {KnownGuests.Of(tenant, pick)}()
            | where IsGone or State =~ "accepted"
            | mv-expand Key = pack_array(UserKey, DirectoryName) to typeof(string)
            | where isnotempty(Key)
            | distinct Key;
            {outcomes}(Until - {GuestHistory.Invitations}, Until)
            | summarize arg_max(HappenedAt, InvitedId, Domain, TenantName, ExternalTenantId, Relationship, AcceptedAt), Invitations = count(), Inviters = make_set(Inviter, {tenant.MaxListItems}) by Person
            | where isnull(AcceptedAt) and HappenedAt < Until - {GuestHistory.Unredeemed}
            | where InvitedId !in (Settled) and Person !in (Settled)
            | lookup kind=leftouter (Gone | project InvitedId = Key, GoneById = GoneAt) on InvitedId
            | lookup kind=leftouter (Gone | project Person = Key, GoneByName = GoneAt) on Person
            | where isnull(GoneById) or GoneById < HappenedAt
            | where isnull(GoneByName) or GoneByName < HappenedAt
            | order by HappenedAt asc, Person asc
            | project Invited = Person, Domain, HomeTenant = TenantName, ExternalTenantId, Relationship, LastInvitation = HappenedAt, DaysWaiting = toint((Until - HappenedAt) / 1d),
                Invitations, Inviters = strcat_array(array_sort_asc(Inviters), ", ")
            """),
    };

    internal sealed record Row(
        string Invited,
        string Domain,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship,
        DateTime LastInvitation,
        int DaysWaiting,
        long Invitations,
        string Inviters);
}
