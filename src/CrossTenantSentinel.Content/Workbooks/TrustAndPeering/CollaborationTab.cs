using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Who may invite, what guests may see, and which domains may be invited.</summary>
internal static class CollaborationTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, TrustParameters pick, WorkbookFunction events)
    {
        WorkbookFunction changes = CollaborationChanges.Rows(tenant, events);
        return
        [
            new TextItem
            {
                Name = "collaboration-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "Level 0 is the strictest. *Who may invite*: 0 nobody, 1 administrators and guest inviters, 2 members too, 3 everyone, guests among them. *What guests may see*: 0 only themselves, "
                    + "1 limited, 2 as members. A line begins where the log of the last year knows the value. These settings are about every organisation: the pickers of external tenant and relationship do not count here.",
            },
            History(pick, changes),
            Grid(pick, changes),
            new DomainChanges(pick, events).Item,
        ];
    }

    /// <summary>A chart draws slopes between points: two points at each change, one with the value before, make steps.</summary>
    private static QueryItem<HistoryRow> History(TrustParameters pick, WorkbookFunction changes) => new QueryItem<HistoryRow>
    {
        Name = "collaboration-history",
        Title = $"Who may invite and what guests may see, {pick.TimeRange}",
        NoData = new("Nobody has changed who may invite or what guests may see since the log begins, so that it does not know the values.", NoDataStyle.Info),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Time,
            XAxis = nameof(HistoryRow.Time),
            YAxes = [nameof(HistoryRow.Level)],
            SplitBy = nameof(HistoryRow.Setting),
            Series = [new("Who may invite", Color: Palette.Blue), new("What guests may see", Color: Palette.Orange)],
        },
        Query = KqlTemplate.Of($"""
            let Start = {pick.TimeRange.Start};
            let End = {pick.TimeRange.End};
            let Changes = materialize({changes}(min_of(Start, End - 365d), End) | where IsSuccess and Name in ("allowinvitesfrom", "guestuserroleid"));
            let Inside = Changes | where TimeGenerated >= Start;
            let Earlier = Changes | where TimeGenerated < Start | summarize arg_max(TimeGenerated, LevelAfter) by Setting | project Setting, Level = LevelAfter;
            let First = Inside | summarize arg_min(TimeGenerated, LevelBefore) by Setting | join kind=leftanti (Earlier) on Setting | project Setting, Level = LevelBefore;
            union
                (union Earlier, First | extend Time = Start),
                (Inside | project Setting, Level = LevelBefore, Time = TimeGenerated - 1ms),
                (Inside | project Setting, Level = LevelAfter, Time = TimeGenerated),
                (Changes | summarize arg_max(TimeGenerated, LevelAfter) by Setting | project Setting, Level = LevelAfter, Time = End)
            | where Level >= 0
            | order by Setting asc, Time asc
            | project Time, Setting, Level
            """),
    };

    private static QueryItem<Row> Grid(TrustParameters pick, WorkbookFunction changes) => new QueryItem<Row>
    {
        Name = "collaboration-changes",
        Title = $"Changes of external collaboration settings, {pick.TimeRange}",
        NoData = new("Nobody changed the external collaboration settings as the pickers above say.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.Setting), "Setting"),
                new(nameof(Row.Before), "Before"),
                new(nameof(Row.After), "After"),
                new(nameof(Row.Weakened), "Loosened") { Renderer = TrustColumns.Weakened },
                new(nameof(Row.Actor), "Actor"),
                new(nameof(Row.ActorExternal), "External actor"),
                new(nameof(Row.IPAddress), "IP address"),
                new(nameof(Row.Outcome), "Outcome") { Renderer = SharedColumns.Outcome },
            ],
        },
        Query = KqlTemplate.Of($"""
            {changes}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | order by TimeGenerated desc, Setting asc
            | project Time = TimeGenerated, Setting, Before, After, Weakened, Actor = By, ActorExternal = iff(ActorIsExternal, "yes", "no"), IPAddress, Outcome = iff(IsSuccess, "success", "failure")
            """),
    };

    internal sealed record HistoryRow(DateTime Time, string Setting, long Level);

    internal sealed record Row(
        DateTime Time,
        string Setting,
        string Before,
        string After,
        string Weakened,
        string Actor,
        string ActorExternal,
        string IPAddress,
        string Outcome);
}
