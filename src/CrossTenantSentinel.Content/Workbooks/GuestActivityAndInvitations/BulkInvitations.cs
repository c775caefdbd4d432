using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Lists of external users that were invited at once.</summary>
internal sealed class BulkInvitations(TenantSettings tenant, GuestParameters pick, InvitationEvents invitations)
{
    /// <summary>Such an operation names nobody: what the same inviter sent within the hour after its start, or before its end, is likely its list.</summary>
    public QueryItem Grid => new QueryItem<Row>
    {
        Name = "bulk-invitations",
        Width = 50,
        Title = $"Bulk operations, {pick.TimeRange}",
        NoData = new("Nobody invited a list of users at once.", NoDataStyle.Success),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.Inviter), "Inviter"),
                new(nameof(Row.Operation), "Operation"),
                new(nameof(Row.Result), "Result") { Renderer = SharedColumns.Result },
                new(nameof(Row.Invitations), "Invitations around it") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(Row.IPAddress), "IP address"),
            ],
        },
        Query = KqlTemplate.Of($"""
            let Log = AuditLogs
            | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End}) and OperationName startswith {Operations.BulkInvitation}
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant});
            let Bulks = {AuditEvents.Of(tenant)}(Log)
            | extend Inviter = coalesce(iff(ActorType == "user", {HomeUpn.Function}(ActorName), ActorName), ActorId, "(not in the log)"), IsStart = OperationName contains "start"
            | where {pick.User} == "*" or Inviter contains {pick.User};
            let Around = Bulks
            | project EventKey, Inviter, StartedAt = HappenedAt, IsStart
            | join kind=inner ({invitations.Sent}({pick.TimeRange.Start} - {GuestHistory.Retry}, {pick.TimeRange.End}) | project Inviter, InvitedAt = HappenedAt) on Inviter
            | where iff(IsStart, InvitedAt - StartedAt, StartedAt - InvitedAt) between (0s .. {GuestHistory.Retry})
            | summarize Invitations = count() by EventKey;
            Bulks
            | lookup kind=leftouter (Around) on EventKey
            | order by HappenedAt desc, Inviter asc
            | project Time = HappenedAt, Inviter, Operation = OperationName, Result = tolower(Result), Invitations = coalesce(Invitations, 0), IPAddress = ActorIp
            """),
    };

    internal sealed record Row(DateTime Time, string Inviter, string Operation, string Result, long Invitations, string IPAddress);
}
