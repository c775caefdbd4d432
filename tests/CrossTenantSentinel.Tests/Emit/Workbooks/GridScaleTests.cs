using System.Text.Json.Nodes;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Tests.Workbooks;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit.Workbooks;

/// <summary>Columns of a grid on one scale.</summary>
public sealed class GridScaleTests
{
    [Fact]
    public void Columns_on_one_scale_are_one_formatter_with_a_label_each()
    {
        JsonNode settings = Settings(Grid("Monday", "Tuesday"));
        settings["formatters"]!.ToJsonString().ShouldBe(
            """[{"columnMatch":"^(Monday|Tuesday)$","formatter":8,"formatOptions":{"palette":"blue"}},{"columnMatch":"Total","formatter":8,"formatOptions":{"palette":"blue"}}]""");
        settings["labelSettings"]!.AsArray().Select(label => (string?)label!["columnId"]).ShouldBe(["Monday", "Tuesday", "Total"]);
    }

    [Fact]
    public void Without_a_shared_scale_each_column_has_its_own() =>
        Settings(Grid())["formatters"]!.AsArray().Select(formatter => (string?)formatter!["columnMatch"]).ShouldBe(["Monday", "Tuesday", "Total"]);

    [Fact]
    public void A_column_that_the_row_does_not_have_is_found() =>
        WorkbookChecks.Inspect(SampleWorkbook.Of([Grid("Monday", "Someday")])).Select(finding => finding.Message).ShouldContain(message => message.Contains("shared scale names Someday", StringComparison.Ordinal));

    private static JsonNode Settings(QueryItem grid) =>
        JsonNode.Parse(WorkbookEmitter.Emit(SampleWorkbook.Of([grid])).Single(file => file.Path.EndsWith(".workbook.json", StringComparison.Ordinal)).Text)!["items"]![0]!["content"]!["gridSettings"]!;

    private static QueryItem<Row> Grid(params IReadOnlyList<string> scale) => new()
    {
        Name = "grid",
        Title = "Grid",
        NoData = new("Nothing."),
        Time = new TimeScope.Fixed(TimeSpan.FromDays(1)),
        Resources = new ResourceScope.Own(),
        Visual = new GridVisual { Columns = [Heat(nameof(Row.Monday)), Heat(nameof(Row.Tuesday)), Heat(nameof(Row.Total))], OneScale = scale },
        Query = KqlTemplate.Of($"SigninLogs | summarize Monday = count(), Tuesday = count(), Total = count()"),
    };

    private static GridColumn Heat(string name) => new(name, name) { Renderer = new ColumnRenderer.Heatmap(Palette.Blue) };

    private sealed record Row(long Monday, long Tuesday, long Total);
}
