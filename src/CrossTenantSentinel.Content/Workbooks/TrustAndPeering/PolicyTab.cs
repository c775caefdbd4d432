using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Changes of the cross-tenant access settings, and what they have made of them.</summary>
internal static class PolicyTab
{
    private static readonly NoDataMessage Nothing = new("Nobody changed the cross-tenant access settings as the pickers above say.", NoDataStyle.Success);

    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, TrustParameters pick, WorkbookFunction events)
    {
        WorkbookFunction changes = AccessChanges.Rows(pick, events);
        WorkbookFunction signIns = PartnerSignIns.Rows(tenant, pick);
        return
        [
            new TextItem
            {
                Name = "policy-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "*Loosened* lets more in or out, or trusts what the partner proves. A value that falls back to the default is *unknown*: the event does not show the default. "
                    + "Sign-ins are those of the partner here and of ours there, in the seven days before and after the change. Partners whom nobody changed while the log reaches back are not listed.",
            },
            Timeline(pick, changes),
            new PolicyGrid(pick, changes, signIns).Item,
            new CurrentPartners(pick, events, changes, signIns).Item,
        ];
    }

    private static QueryItem<TimelineRow> Timeline(TrustParameters pick, WorkbookFunction changes) => new QueryItem<TimelineRow>
    {
        Name = "policy-timeline",
        Title = $"Changes of cross-tenant access settings, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Bar,
            XAxis = nameof(TimelineRow.Time),
            YAxes = [nameof(TimelineRow.Changes)],
            SplitBy = nameof(TimelineRow.Verdict),
            Series =
            [
                new("loosened", "Loosened", Palette.Red),
                new("not loosened", "Not loosened", Palette.Green),
                new("unknown", "Unknown", Palette.Gray),
                new("failed", "Failed attempts", Palette.Orange),
            ],
        },
        Query = KqlTemplate.Of($"""
            {changes}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | summarize Changes = count() by Time = bin(TimeGenerated, {pick.TimeRange.Grain}), Verdict = case(Weakened == "yes", "loosened", Weakened == "no", "not loosened", IsSuccess, "unknown", "failed")
            | order by Time asc, Verdict asc
            """),
    };

    internal sealed record TimelineRow(DateTime Time, string Verdict, long Changes);
}
