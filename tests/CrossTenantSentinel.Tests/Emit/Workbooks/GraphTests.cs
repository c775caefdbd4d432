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

/// <summary>Graphs as the portal reads them.</summary>
public sealed class GraphTests
{
    private static GraphVisual Full => Plain with
    {
        Top = new(nameof(Row.Kind), new ColumnRenderer.Text()),
        Bottom = new(nameof(Row.Links), new ColumnRenderer.BigNumber(), NumberFormat.Count),
        EdgeLabel = nameof(Row.Label),
        SizeBy = nameof(Row.Links),
        Colors = new(nameof(Row.Kind), [new(ThresholdOperator.Equal, "ours", "blue")], "orange"),
    };

    private static GraphVisual Plain => new()
    {
        NodeId = nameof(Row.Node),
        Source = nameof(Row.From),
        Target = nameof(Row.To),
        Center = new(nameof(Row.Label), new ColumnRenderer.Text()),
    };

    [Fact]
    public void A_graph_says_what_nodes_and_edges_are() => Settings(Plain).ToJsonString().ShouldBe(
        """{"type":0,"centerContent":{"columnMatch":"Label","formatter":1},"nodeIdField":"Node","sourceIdField":"From","targetIdField":"To"}""");

    [Fact]
    public void A_graph_says_what_stands_in_nodes_and_on_edges_and_how_both_look()
    {
        JsonNode settings = Settings(Full);
        settings["topContent"]!.ToJsonString().ShouldBe("""{"columnMatch":"Kind","formatter":1}""");
        ((string?)settings["bottomContent"]!["columnMatch"]).ShouldBe("Links");
        ((string?)settings["edgeLabel"]).ShouldBe("Label");
        ((string?)settings["nodeSize"]).ShouldBe("Links");
        settings["colorSettings"]!.ToJsonString().ShouldBe(
            """{"nodeColorField":"Kind","type":3,"thresholdsGrid":[{"operator":"==","thresholdValue":"ours","representation":"blue","text":"{0}{1}"},{"operator":"Default","representation":"orange","text":"{0}{1}"}]}""");
    }

    [Fact]
    public void A_complete_graph_has_no_finding() => WorkbookChecks.Inspect(Of(Full)).ShouldBeEmpty();

    private static JsonNode Settings(GraphVisual graph)
    {
        string text = WorkbookEmitter.Emit(Of(graph)).Single(file => file.Path.EndsWith(".workbook.json", StringComparison.Ordinal)).Text;
        JsonNode content = JsonNode.Parse(text)!["items"]![0]!["content"]!;
        ((string?)content["visualization"]).ShouldBe("graph");
        return content["graphSettings"]!;
    }

    private static Workbook Of(GraphVisual graph) => SampleWorkbook.Of([new QueryItem<Row>
    {
        Name = "graph",
        Title = "Networks",
        NoData = new("None."),
        Time = new TimeScope.Fixed(TimeSpan.FromDays(1)),
        Resources = new ResourceScope.Own(),
        Query = KqlTemplate.Of($"print Node = \"a\", From = \"\", To = \"\", Label = \"A\", Kind = \"ours\", Links = 1"),
        Visual = graph,
    }]);

    private sealed record Row(string Node, string From, string To, string Label, string Kind, long Links);
}
