using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Tests.Workbooks;

/// <summary>A small workbook without a fault, to be broken in one way at a time.</summary>
public static class SampleWorkbook
{
    public static ResourceParameter Workspace { get; } = new() { Name = "Workspace", Label = "Workspace", Description = "Where the logs are.", IsRequired = true };

    public static TimeRangeParameter TimeRange { get; } = new()
    {
        Name = "TimeRange",
        Label = "Time range",
        Description = "When it happened.",
        Choices = [TimeSpan.FromHours(1), TimeSpan.FromDays(7)],
        Default = TimeSpan.FromDays(7),
    };

    public static TextParameter User { get; } = new() { Name = "User", Label = "User", Description = "Part of a user name.", Default = "*" };

    public static DropDownParameter Apps { get; } = new()
    {
        Name = "Apps",
        Label = "Applications",
        Description = "Which applications.",
        MultiSelect = new(),
        All = new(),
        Source = new OptionSource.FromQuery(new(KqlTemplate.Of($"SigninLogs | distinct value = AppId | extend label = value"), new TimeScope.FromParameter(TimeRange), new ResourceScope.FromParameter(Workspace))),
    };

    public static TabParameter SelectedTab { get; } = new() { Name = "Tab" };

    public static ExportedParameter SelectedApp { get; } = new() { Name = "SelectedApp", Default = "*" };

    public static ParameterStep Pickers { get; } = new() { Name = "pickers", Parameters = [Workspace, TimeRange, User, Apps] };

    public static QueryItem<AppRow> AppGrid { get; } = new()
    {
        Name = "apps",
        Title = $"Applications, {TimeRange}",
        NoData = new("Nobody signed in."),
        Time = new TimeScope.FromParameter(TimeRange),
        Resources = new ResourceScope.FromParameter(Workspace),
        Exports = [new(nameof(AppRow.AppId), SelectedApp)],
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(AppRow.AppId), "Application"),
                new(nameof(AppRow.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Heatmap(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(AppRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
            SortBy = [new(nameof(AppRow.SignIns))],
        },
        Query = KqlTemplate.Of($"""
            SigninLogs
            | where {Apps.IsUnrestricted} or AppId in ({Apps})
            | where {User} == "*" or UserPrincipalName contains {User}
            | summarize SignIns = count(), LastSeen = max(TimeGenerated) by AppId
            """),
    };

    public static QueryItem<TrendRow> Trend { get; } = new()
    {
        Name = "trend",
        Title = "Sign-ins",
        NoData = new("Nobody signed in.", NoDataStyle.Success),
        Time = new TimeScope.FromParameter(TimeRange),
        Resources = new ResourceScope.FromParameter(Workspace),
        Visual = new ChartVisual { Kind = ChartKind.Time, XAxis = nameof(TrendRow.TimeGenerated), YAxes = [nameof(TrendRow.SignIns)] },
        Query = KqlTemplate.Of($"""
            SigninLogs
            | where {SelectedApp} == "*" or AppId == {SelectedApp}
            | summarize SignIns = count() by TimeGenerated = bin(TimeGenerated, {TimeRange.Grain})
            """),
    };

    public static TabSet Tabs => new()
    {
        Name = "tabs",
        Parameter = SelectedTab,
        Tabs =
        [
            new() { Value = "apps", Label = "Applications", Items = [AppGrid] },
            new() { Value = "trend", Label = "Trend", Items = [Trend] },
        ],
    };

    public static Workbook Good => Of([Pickers, .. Tabs.Items]);

    public static Workbook Of(IReadOnlyList<WorkbookItem> items) => new()
    {
        Key = "Sample",
        Slug = "sample",
        DisplayName = "Sample",
        Description = "A workbook for tests.",
        Items = items,
    };

    public sealed record AppRow(string AppId, long SignIns, DateTime LastSeen);

    public sealed record TrendRow(DateTime TimeGenerated, long SignIns);
}
