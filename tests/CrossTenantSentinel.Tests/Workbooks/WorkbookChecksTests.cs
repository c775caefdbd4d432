using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Workbooks.SampleWorkbook;

namespace CrossTenantSentinel.Tests.Workbooks;

/// <summary>Each way of breaking a good workbook is reported with its code, and the good workbook is not reported at all.</summary>
public sealed class WorkbookChecksTests
{
    private static readonly ExportedParameter Unset = new() { Name = "Unset" };
    private static readonly TextParameter Late = User with { Name = "Late" };

    public static TheoryData<string, string, Workbook> Broken => new()
    {
        { "CTS1700", "no name", WithGrid(AppGrid with { Name = "--" }) },
        { "CTS1701", "\"Trend-\"", WithGrid(AppGrid with { Name = "Trend-" }) },
        { "CTS1702", "declared again", WithParameter(User with { Name = "timerange" }) },
        { "CTS1702", "declared again", WithGrid(AppGrid with { Exports = [new("AppId", new ExportedParameter { Name = "User" })] }) },
        { "CTS1703", "\"a-b\"", WithParameter(User with { Name = "a-b" }) },
        { "CTS1703", "\"HiddenAlways\"", WithParameter(User with { Name = "HiddenAlways" }) },
        { "CTS1704", "which no step", WithGrid(AppGrid with { Query = KqlTemplate.Of($"SigninLogs | where AppId == {Late}") }) },
        { "CTS1704", "a later step", Of([new TextItem { Name = "early", Markdown = $"Of {User}" }, .. Good.Items]) },
        { "CTS1704", "a group that does not export", NotExporting },
        { "CTS1704", "its visibility", WithGrid(AppGrid with { VisibleWhen = [Unset.IsSet] }) },
        { "CTS1704", "the time scope", WithGrid(AppGrid with { Time = new TimeScope.FromParameter(TimeRange with { Name = "Other" }) }) },
        { "CTS1704", "the query uses Late", Of([Pickers with { Parameters = [.. Pickers.Parameters, PickedBy(Late), Late] }, .. Tabs.Items]) },
        { "CTS1705", "Late", WithParameter(Late) },
        { "CTS1705", "Unset", WithGrid(AppGrid with { Exports = [.. AppGrid.Exports, new("AppId", Unset)] }) },
        { "CTS1706", "blank Title", WithGrid(AppGrid with { Title = " " }) },
        { "CTS1706", "blank NoData", WithGrid(AppGrid with { NoData = new("") }) },
        { "CTS1706", "blank label", WithParameter(User with { Name = "Late", Label = "" }) },
        { "CTS1707", "never names TimeGenerated", WithGrid(AppGrid with { Time = new TimeScope.InQuery(), Query = KqlTemplate.Of($"SigninLogs | count") }) },
        { "CTS1707", "not longer than zero", WithGrid(AppGrid with { Time = new TimeScope.Fixed(TimeSpan.Zero) }) },
        { "CTS1708", "the parameter Workspace", WithGrid(AppGrid with { Resources = new ResourceScope.Own() }) },
        { "CTS1709", "\"10\"", WithApps(Apps with { MultiSelect = new("'", "10") }) },
        { "CTS1709", "between ", WithApps(Apps with { MultiSelect = new("") }) },
        { "CTS1710", "\"\" for", WithApps(Apps with { All = new("") }) },
        { "CTS1710", "\"a\" for", WithApps(Apps with { All = new("a"), Source = new OptionSource.Fixed(new Option("a", "A")) }) },
        { "CTS1711", "\"All apps\"", WithGrid(AppGrid with { Query = KqlTemplate.Of($"SigninLogs | where 'All apps' in ({Apps}) or AppId in ({Apps})") }) },
        { "CTS1711", "\"All users\"", WithGrid(AppGrid with { Query = KqlTemplate.Of($"SigninLogs | where {User} == \"All users\"") }) },
        { "CTS1711", "\"All apps\"", Of([Pickers, .. Tabs.Items, Trend with { Name = "again", Query = KqlTemplate.Of($"SigninLogs | where {SelectedApp} == 'All apps'") }]) },
        { "CTS1712", "{User}", WithGrid(AppGrid with { Query = KqlTemplate.Of($"SigninLogs | where UserPrincipalName has \"{User.Unescaped}\"") }) },
        { "CTS1712", "{Apps:label}", WithGrid(AppGrid with { Query = KqlTemplate.Of($"SigninLogs | where AppDisplayName == \"{Apps.InWords}\"") }) },
        { "CTS1713", "column names Absent", WithGrid(AppGrid with { Visual = new GridVisual { Columns = [new("Absent", "Absent")] } }) },
        { "CTS1713", "sort order names Absent", WithGrid(AppGrid with { Visual = new GridVisual { Columns = [], SortBy = [new("Absent")] } }) },
        { "CTS1713", "tile's left names Absent", WithGrid(AppGrid with { Visual = new TilesVisual { Title = new("AppId", new ColumnRenderer.Text()), Left = new("Absent", new ColumnRenderer.BigNumber()) } }) },
        { "CTS1713", "export to SelectedApp names Absent", WithGrid(AppGrid with { Exports = [new("Absent", SelectedApp)] }) },
        { "CTS1713", "tree names Absent", WithGrid(AppGrid with { Visual = new GridVisual { Columns = [], Hierarchy = new GridHierarchy.GroupedBy(["Absent"]) } }) },
        { "CTS1714", "AppId:string on the vertical axis", WithGrid(AppGrid with { Visual = new ChartVisual { Kind = ChartKind.Bar, XAxis = "AppId", YAxes = ["AppId"] } }) },
        { "CTS1714", "AppId:string on a time axis", WithGrid(AppGrid with { Visual = new ChartVisual { Kind = ChartKind.Time, XAxis = "AppId", YAxes = ["SignIns"] } }) },
        { "CTS1714", "AppId:string as a bar", WithGrid(AppGrid with { Visual = new GridVisual { Columns = [new("AppId", "A") { Renderer = new ColumnRenderer.Bar(Palette.Blue) }] } }) },
        { "CTS1715", "type real", WithGrid(AppGrid with { Visual = Map with { Location = new MapLocation.Coordinates("SignIns", "SignIns") } }) },
        { "CTS1715", "must be a number", WithGrid(AppGrid with { Visual = Map with { SizeBy = "AppId" } }) },
        { "CTS1715", "0 places", WithGrid(AppGrid with { Visual = Map with { LegendCount = 0 } }) },
        { "CTS1716", "subscriptions/0", Of([.. Good.Items, new TextItem { Name = "note", Markdown = "See /subscriptions/01234567-89ab-cdef-0123-456789abcdef/x" }]) },
        { "CTS1716", "Subscriptions/0", WithGrid(AppGrid with { Query = KqlTemplate.Of($"AzureActivity | where ResourceId has '/Subscriptions/01234567-89ab-cdef-0123-456789abcdef'") }) },
        { "CTS1717", "shows no step", Of([Pickers, Tabs.Step, Tabs.Groups[0], Tabs.Groups[1] with { VisibleWhen = [SelectedTab.IsNot("trend")] }]) },
        { "CTS1717", "which no tab sets", Of([.. Good.Items, new TextItem { Name = "note", Markdown = "Note", VisibleWhen = [SelectedTab.Is("Trend")] }]) },
        { "CTS1718", "{User} as text", WithGrid(AppGrid with { Query = KqlTemplate.Of($$"""SigninLogs | where AppId == "{User}" """) }) },
        { "CTS1718", "{a:1} as text", WithGrid(AppGrid with { Query = KqlTemplate.Of($$"""print dynamic({a:1})""") }) },
        { "CTS1718", "{Word} as text", WithGrid(AppGrid with { Query = KqlTemplate.Of($"print {Literal}()") }) },
        { "CTS1718", "{TimeRange:label} as text", WithGrid(AppGrid with { Title = "Applications, {TimeRange:label}" }) },
        { "CTS1719", "106 steps", Of([.. Good.Items, .. Enumerable.Range(0, 100).Select(number => new TextItem { Name = $"note {number}", Markdown = "Note" })]) },
        { "CTS1720", "characters", Of([.. Good.Items, new TextItem { Name = "note", Markdown = new string('x', 500_000) }]) },
        { "CTS1721", "TimeRange", Of([Pickers with { Parameters = [Workspace, TimeRange with { Default = TimeSpan.FromDays(3) }, User, Apps] }, .. Tabs.Items]) },
        { "CTS1721", "Apps", WithApps(Apps with { Default = ["b"], Source = new OptionSource.Fixed(new Option("a", "A")) }) },
        { "CTS1722", "Two different functions", WithGrid(AppGrid with { Query = KqlTemplate.Of($"print {Literal}(), {Literal with { Body = KqlText.Query($"2") }}()") }) },
        { "CTS1723", "\"sample\" is no key", Good with { Key = "sample" } },
        { "CTS1723", "\"SampleWorkbook\" is no key", Good with { Key = "SampleWorkbook" } },
        { "CTS1723", "\"../sample\" is no slug", Good with { Slug = "../sample" } },
        { "CTS1713", "graph's target names Absent", WithGrid(AppGrid with { Visual = Graph with { Target = "Absent" } }) },
        { "CTS1713", "graph's edge names Absent", WithGrid(AppGrid with { Visual = Graph with { EdgeLabel = "Absent" } }) },
        { "CTS1713", "graph's colour names Absent", WithGrid(AppGrid with { Visual = Graph with { Colors = new("Absent", [], "gray") } }) },
        { "CTS1713", "node's bottom names Absent", WithGrid(AppGrid with { Visual = Graph with { Bottom = new("Absent", new ColumnRenderer.Text()) } }) },
        { "CTS1714", "AppId:string as a heat map", WithGrid(AppGrid with { Visual = Graph with { Top = new("AppId", new ColumnRenderer.Heatmap(Palette.Blue)) } }) },
        { "CTS1724", "SignIns:long must be a column of type string", WithGrid(AppGrid with { Visual = Graph with { Source = "SignIns" } }) },
        { "CTS1724", "three columns", WithGrid(AppGrid with { Visual = Graph }) },
        { "CTS1724", "the size AppId must be a number", WithGrid(AppGrid with { Visual = Graph with { SizeBy = "AppId" } }) },
    };

    private static MapVisual Map => new()
    {
        Location = new MapLocation.Country("AppId"),
        SizeBy = "SignIns",
        LabelColumn = "AppId",
        LegendMetric = "SignIns",
    };

    private static GraphVisual Graph => new() { NodeId = "AppId", Source = "AppId", Target = "AppId", Center = new("AppId", new ColumnRenderer.Text()) };

    private static KqlFunction Literal => new()
    {
        Name = "XT_Literal",
        Id = new("00000000-0000-4000-8000-000000000001"),
        Description = "A text in braces.",
        Body = KqlText.Query($$"""strcat("{Word}", "")"""),
    };

    private static Workbook NotExporting =>
        Of([Pickers, new GroupItem { Name = "group", Items = [AppGrid] }, Trend]);

    [Fact]
    public void A_good_workbook_has_no_finding() => WorkbookChecks.Inspect(Good).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_workbook_is_reported(string code, string text, Workbook workbook) => WorkbookChecks.Inspect(workbook)
        .ShouldContain(finding => finding.Kind.Code == code && finding.Message.Contains(text) && finding.Content == workbook.Key);

    [Fact]
    public void Every_kind_of_finding_has_a_test() =>
        Broken.Select(row => row.Data.Item1).Distinct().Order().ShouldBe(
            FindingKinds.In(typeof(Workbook).Assembly).Select(kind => kind.Code).Where(code => code.StartsWith("CTS17", StringComparison.Ordinal)));

    [Fact]
    public void The_workbooks_of_a_pack_are_checked() =>
        ModelChecks.Run(Catalog.Of([Good with { Slug = "No Slug" }])).ShouldContain(finding => finding.Kind.Code == "CTS1723");

    [Fact]
    public void Groups_keep_parameters_of_one_name_to_themselves()
    {
        GroupItem Group(string name) => new()
        {
            Name = name,
            Items = [AppGrid with { Name = $"{name} apps" }, Trend with { Name = $"{name} trend" }],
        };
        WorkbookChecks.Inspect(Of([Pickers, Group("first"), Group("second")])).ShouldBeEmpty();
    }

    [Fact]
    public void Json_in_a_query_is_no_parameter() =>
        WorkbookChecks.Inspect(WithGrid(AppGrid with { Query = KqlTemplate.Of($$$"""SigninLogs | where AppId in ({{{Apps}}}) and {{{User}}} != "" | extend x = dynamic({"a": 1}), y = "[0-9]{32}" """) }))
            .ShouldBeEmpty();

    private static Workbook WithGrid(QueryItem<AppRow> grid) => Of([Pickers, Tabs.Step, Tabs.Groups[0] with { Items = [grid] }, Tabs.Groups[1]]);

    private static Workbook WithParameter(PickedParameter parameter) => Of([Pickers with { Parameters = [.. Pickers.Parameters, parameter] }, .. Tabs.Items]);

    private static Workbook WithApps(DropDownParameter apps) => Of([Pickers with { Parameters = [Workspace, TimeRange, User, apps] }, .. Tabs.Items]);

    private static DropDownParameter PickedBy(Parameter parameter) => Apps with
    {
        Name = "Picked",
        Source = new OptionSource.FromQuery(new(KqlTemplate.Of($"print value = {parameter}, label = \"\""), new TimeScope.FromParameter(TimeRange), new ResourceScope.FromParameter(Workspace))),
    };
}
