using System.Text.Json.Nodes;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Tests.Workbooks;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit.Workbooks;

/// <summary>Workbooks as files.</summary>
public sealed class WorkbookEmitterTests
{
    private static readonly JsonObject Gallery = Parse(".workbook.json", SampleWorkbook.Good);
    private static readonly JsonObject Arm = Parse(".arm.json", SampleWorkbook.Good);

    [Fact]
    public void A_workbook_becomes_a_gallery_file_and_a_template() =>
        WorkbookEmitter.Emit(SampleWorkbook.Good).Select(file => file.Path).ShouldBe(["workbooks/arm/sample.arm.json", "workbooks/sample.workbook.json"]);

    [Fact]
    public void No_file_name_loses_characters_to_trimming_of_json() =>
        WorkbookEmitter.Emit(SampleWorkbook.Good).Select(file => file.Path.Replace(".json", "", StringComparison.Ordinal)).ShouldAllBe(name => name.TrimEnd('.', 'j', 's', 'o', 'n') == name);

    /// <summary>Written anew when CTS_REWRITE_GOLDENS is 1, like the goldens of the sample pack.</summary>
    [Fact]
    public void The_gallery_file_is_the_one_that_was_reviewed()
    {
        const string Golden = "Emit/Workbooks/sample.workbook.json.txt";
        string text = WorkbookEmitter.Emit(SampleWorkbook.Good)[1].Text;
        if (Environment.GetEnvironmentVariable("CTS_REWRITE_GOLDENS") == "1")
            File.WriteAllText(Repository.File($"tests/CrossTenantSentinel.Tests/{Golden}"), text);
        else
            text.ShouldBe(TestFile.Text(Golden));
    }

    [Fact]
    public void Two_runs_write_the_same_bytes() => WorkbookEmitter.Emit(SampleWorkbook.Good).ShouldBe(WorkbookEmitter.Emit(SampleWorkbook.Good));

    [Fact]
    public void Files_end_with_a_line_feed_and_hold_no_carriage_return() =>
        WorkbookEmitter.Emit(SampleWorkbook.Good).ShouldAllBe(file => file.Text.EndsWith("}\n") && !file.Text.Contains('\r'));

    [Fact]
    public void The_gallery_form_names_its_template_and_no_resource()
    {
        ((string?)Gallery["fromTemplateId"]).ShouldBe("sentinel-Sample");
        Gallery.ContainsKey("fallbackResourceIds").ShouldBeFalse();
        Gallery.ToJsonString().ShouldNotContain("/subscriptions/");
    }

    [Fact]
    public void Nothing_is_null_or_empty()
    {
        foreach (JsonNode? node in Descendants(Gallery))
        {
            node.ShouldNotBeNull();
            if (node is JsonArray list)
                list.ShouldNotBeEmpty();
            if (node is JsonObject value)
                value.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Ids_are_unique()
    {
        List<string> ids = [.. Descendants(Gallery).OfType<JsonObject>().Where(value => value.ContainsKey("id")).Select(value => (string)value["id"]!)];
        ids.Count.ShouldBe(6);
        ids.ShouldBeUnique();
    }

    [Fact]
    public void The_template_is_one_workbook_of_the_workspace()
    {
        JsonObject resource = Arm["resources"]!.AsArray().ShouldHaveSingleItem()!.AsObject();
        ((string?)resource["type"]).ShouldBe("Microsoft.Insights/workbooks");
        ((string?)resource["apiVersion"]).ShouldBe("2023-06-01");
        ((string?)resource["kind"]).ShouldBe("shared");
        ((string?)resource["name"]).ShouldBe("[guid(variables('workspaceResourceId'), 'Sample')]");
        ((string?)resource["properties"]!["category"]).ShouldBe("sentinel");
        ((string?)resource["properties"]!["sourceId"]).ShouldBe("[variables('workspaceResourceId')]");
        ((string?)resource["properties"]!["version"]).ShouldBe("Notebook/1.0");
        ((string?)resource["properties"]!["serializedData"]).ShouldBe("[string(variables('notebook'))]");
        Arm["parameters"]!.AsObject().Select(parameter => parameter.Key).ShouldBe(["workspace", "location", "workbookDisplayName"]);
    }

    [Fact]
    public void The_template_holds_the_notebook_of_the_gallery_and_falls_back_to_the_workspace()
    {
        JsonObject notebook = Evaluate(Arm["variables"]!["notebook"]!)!.AsObject();
        ((string?)notebook["fallbackResourceIds"]!.AsArray().ShouldHaveSingleItem()).ShouldBe("[variables('workspaceResourceId')]");
        notebook.Remove("fallbackResourceIds");
        JsonNode.DeepEquals(notebook, Gallery).ShouldBeTrue();
    }

    [Fact]
    public void A_step_that_never_shows_waits_for_a_parameter_that_cannot_exist()
    {
        JsonObject step = Parse(".workbook.json", SampleWorkbook.Of([new TextItem { Name = "note", Markdown = "Note", HiddenAlways = true }]))["items"]![0]!.AsObject();
        step["conditionalVisibility"]!.ToJsonString().ShouldBe("""{"parameterName":"HiddenAlways","comparison":"isEqualTo","value":"true"}""");
    }

    [Fact]
    public void Several_conditions_must_all_hold()
    {
        TextItem note = new() { Name = "note", Markdown = "Note", VisibleWhen = [SampleWorkbook.User.IsSet, SampleWorkbook.User.IsNot("*")] };
        JsonObject step = Parse(".workbook.json", SampleWorkbook.Of([note]))["items"]![0]!.AsObject();
        step.ContainsKey("conditionalVisibility").ShouldBeFalse();
        step["conditionalVisibilities"]!.ToJsonString().ShouldBe(
            """[{"parameterName":"User","comparison":"isNotEqualTo"},{"parameterName":"User","comparison":"isNotEqualTo","value":"*"}]""");
    }

    [Fact]
    public void A_map_says_where_its_places_are()
    {
        QueryItem<PlaceRow> map = new()
        {
            Name = "map",
            Title = "Places",
            NoData = new("None."),
            Time = new TimeScope.Fixed(TimeSpan.FromDays(1)),
            Resources = new ResourceScope.Own(),
            Query = KqlTemplate.Of($"print Latitude = 1.0, Longitude = 2.0, Place = \"x\", SignIns = 1"),
            Visual = new MapVisual
            {
                Location = new MapLocation.Coordinates(nameof(PlaceRow.Latitude), nameof(PlaceRow.Longitude)),
                SizeBy = nameof(PlaceRow.SignIns),
                LabelColumn = nameof(PlaceRow.Place),
                LegendMetric = nameof(PlaceRow.SignIns),
            },
        };
        Parse(".workbook.json", SampleWorkbook.Of([map]))["items"]![0]!["content"]!["mapSettings"]!.ToJsonString().ShouldBe(
            """{"locInfo":"LatLong","latitude":"Latitude","longitude":"Longitude","sizeSettings":"SignIns","sizeAggregation":"Sum","labelSettings":"Place","legendMetric":"SignIns","numberOfMetrics":20,"legendAggregation":"Sum","itemColorSettings":{"nodeColorField":"SignIns","colorAggregation":"Sum","type":"heatmap","heatmapPalette":"greenRed"}}""");
    }

    [Fact]
    public void Any_text_arrives_as_it_is()
    {
        foreach (string text in HostileText.Sample())
        {
            string expected = text.Replace("\r\n", "\n", StringComparison.Ordinal);
            Workbook workbook = SampleWorkbook.Of([new TextItem { Name = "note", Markdown = text }]);
            ((string?)Parse(".workbook.json", workbook)["items"]![0]!["content"]!["json"]).ShouldBe(expected);
            ((string?)Evaluate(Parse(".arm.json", workbook)["variables"]!["notebook"]!)!["items"]![0]!["content"]!["json"]).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("[resourceGroup().id]")]
    [InlineData("[[already doubled]")]
    public void A_name_in_brackets_is_no_expression(string name)
    {
        JsonObject template = Parse(".arm.json", SampleWorkbook.Good with { DisplayName = name, Description = name });
        ((string?)Evaluate(template["parameters"]!["workbookDisplayName"]!["defaultValue"]!)).ShouldBe(name);
        ((string?)Evaluate(template["resources"]![0]!["properties"]!["description"]!)).ShouldBe(name);
    }

    /// <summary>What Resource Manager makes of strings: a doubled bracket is one bracket, a single one starts an expression.</summary>
    private static JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.Select(property => KeyValuePair.Create(property.Key, Evaluate(property.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Evaluate)]),
        JsonValue text when text.TryGetValue(out string? value) && value.StartsWith('[') && value.EndsWith(']') && value != "[variables('workspaceResourceId')]" =>
            value.StartsWith("[[", StringComparison.Ordinal) ? JsonValue.Create(value[1..]) : throw new InvalidOperationException($"{value} would be evaluated."),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<JsonNode?> Descendants(JsonNode? node) => node switch
    {
        JsonObject value => [node, .. value.SelectMany(property => Descendants(property.Value))],
        JsonArray list => [node, .. list.SelectMany(Descendants)],
        _ => [node],
    };

    private static JsonObject Parse(string ending, Workbook workbook) =>
        JsonNode.Parse(WorkbookEmitter.Emit(workbook).Single(file => file.Path.EndsWith(ending, StringComparison.Ordinal)).Text)!.AsObject();

    public sealed record PlaceRow(double Latitude, double Longitude, string Place, long SignIns);
}
