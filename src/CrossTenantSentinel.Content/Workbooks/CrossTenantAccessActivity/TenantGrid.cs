using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>Every external tenant with what happens in both directions. Selecting one drives the tabs of the directions.</summary>
internal static class TenantGrid
{
    public static QueryItem Item(TenantSettings tenant, ActivityParameters pick, PickedSignIns signIns) => new QueryItem<Row>
    {
        Name = "external-tenants",
        VisibleWhen = [pick.Tab.IsNot(ActivityTabs.Restrictions), pick.Tab.IsNot(ActivityTabs.Planning)],
        Title = "External tenants (select one for details on the tabs Outbound and Inbound)",
        NoData = new("No cross-tenant sign-in matches the pickers above."),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Exports = [new(nameof(Row.ExternalTenantId), pick.SelectedTenantId), new(nameof(Row.ExternalTenant), pick.SelectedTenantName)],
        Visual = new GridVisual
        {
            RowLimit = 10_000,
            SortBy = [new(nameof(Row.OutboundSignIns))],
            Columns =
            [
                new(nameof(Row.ExternalTenant), "External tenant"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.ApprovedFor), "Approved for") { Comment = "The direction that the tenant directory approves; empty without a valid approval." },
                new(nameof(Row.ApprovedUntil), "Approved until") { Renderer = new ColumnRenderer.DateTime(DateTimeFormat.ShortDate) },
                new(nameof(Row.New), "New") { Comment = "First seen in the last 14 days of a longer time range." },
                Heat(nameof(Row.OutboundSignIns), "Outbound sign-ins", Palette.Blue),
                Heat(nameof(Row.OutboundFailures), "Outbound failures", Palette.Blue),
                Heat(nameof(Row.OutboundUsers), "Outbound users", Palette.Blue),
                Heat(nameof(Row.OutboundApps), "Outbound applications", Palette.Blue),
                Heat(nameof(Row.InboundSignIns), "Inbound sign-ins", Palette.Orange),
                Heat(nameof(Row.InboundFailures), "Inbound failures", Palette.Orange),
                Heat(nameof(Row.InboundUsers), "Inbound users", Palette.Orange),
                Heat(nameof(Row.InboundApps), "Inbound applications", Palette.Orange),
                new(nameof(Row.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | extend Outbound = Direction == "outbound"
            | summarize OutboundSignIns = countif(Outbound), OutboundFailures = countif(Outbound and Outcome == "failure"),
                OutboundUsers = count_distinctif(UserKey, Outbound), OutboundApps = count_distinctif(ResourceId, Outbound),
                InboundSignIns = countif(not(Outbound)), InboundFailures = countif(not(Outbound) and Outcome == "failure"),
                InboundUsers = count_distinctif(UserKey, not(Outbound)), InboundApps = count_distinctif(ResourceId, not(Outbound)),
                FirstSeen = min(TimeGenerated), LastSeen = max(TimeGenerated), take_any(TenantName, Relationship, ApprovedFor) by ExternalTenantId
            | lookup kind=leftouter (
                _GetWatchlist({tenant.PartnerWatchlist})
                | summarize ApprovedUntil = max(todatetime(ExpiresOn)) by ExternalTenantId = tolower(TenantId)
                ) on ExternalTenantId
            | extend New = iff(FirstSeen > ago(14d) and {pick.TimeRange.Start} < ago(14d), "new", "")
            | project ExternalTenant = TenantName, ExternalTenantId, Relationship, ApprovedFor, ApprovedUntil, New,
                OutboundSignIns, OutboundFailures, OutboundUsers, OutboundApps, InboundSignIns, InboundFailures, InboundUsers, InboundApps, LastSeen
            | order by OutboundSignIns + InboundSignIns desc
            """),
    };

    private static GridColumn Heat(string column, string label, Palette palette) =>
        new(column, label) { Renderer = new ColumnRenderer.Heatmap(palette, Minimum: 0), Number = NumberFormat.Count };

    internal sealed record Row(
        string ExternalTenant,
        string ExternalTenantId,
        string Relationship,
        string ApprovedFor,
        DateTime ApprovedUntil,
        string New,
        long OutboundSignIns,
        long OutboundFailures,
        long OutboundUsers,
        long OutboundApps,
        long InboundSignIns,
        long InboundFailures,
        long InboundUsers,
        long InboundApps,
        DateTime LastSeen);
}
