using System.Text.RegularExpressions;
using CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>The workbook about the pack's own health: structure, and that it describes the pack as it is.</summary>
public sealed class PackHealthTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "DetectionPackHealth");
    private static readonly IReadOnlyList<WorkbookItem> Items = [.. PlacedItem.In(Workbook).Select(place => place.Item)];
    private static readonly IReadOnlyList<QueryItem> Queries = [.. Items.OfType<QueryItem>()];

    public static TheoryData<string> QueryNames => [.. Queries.Select(query => query.Name)];

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_obeys_the_picked_workspaces_and_time_range(string name)
    {
        QueryItem query = Query(name);
        query.Resources.ShouldBeOfType<ResourceScope.FromParameter>().Parameter.Name.ShouldBe("Workspace");
        query.Query.Uses.Select(use => use.Parameter.Name).ShouldContain("TimeRange");
    }

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_has_a_title_and_says_what_no_row_means(string name)
    {
        Query(name).Title.ToString().ShouldNotBeNullOrWhiteSpace();
        Query(name).NoData.Text.ShouldEndWith(".");
    }

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_runs_on_logs_without_events(string name) => Should.NotThrow(() => new PickedWorkbook(Workbook, host.FrontEnd, SchemaBuilder.Of(Pack.Default)).Show(name));

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_runs_with_two_values_picked(string name) => Should.NotThrow(() => new PickedWorkbook(Workbook, host.FrontEnd, SchemaBuilder.Of(Pack.Default))
        .Pick("Detection", "xt-out-user-new-tenant", "xt-guest-invites-guest")
        .Show(name));

    [Fact]
    public void Grids_can_be_exported_searched_and_have_labels() => Queries.Where(query => query.Visual is GridVisual).ShouldAllBe(query =>
        query.ExcelExport == ExcelExport.All && ((GridVisual)query.Visual).Filter && ((GridVisual)query.Visual).Columns.Select(column => column.Name).Order().SequenceEqual(query.RowColumns.Select(column => column.Name).Order()));

    [Fact]
    public void Every_detection_can_be_picked() => Items.OfType<ParameterStep>().First().Parameters.OfType<DropDownParameter>().Single(parameter => parameter.Name == "Detection")
        .Source.ShouldBeOfType<OptionSource.Fixed>().Options.Select(option => option.Value).ShouldBe(Pack.Default.Detections.Select(detection => detection.Slug));

    [Fact]
    public void Tables_that_texts_name_are_those_that_binding_finds()
    {
        KustoSchema schema = SchemaBuilder.Of(Pack.Default);
        foreach (Detection detection in Pack.Default.Detections)
        {
            BoundQuery bound = host.FrontEnd.Analyze(detection.Query.Render().Text, schema).ShouldBeOfType<BoundQuery>();
            TablesInQuery.Of(detection.Query).Select(table => table.Name).ShouldBe(bound.Tables.Distinct().Order(StringComparer.Ordinal), detection.Slug);
        }
    }

    [Fact]
    public void The_file_holds_no_subscription_and_stays_below_the_gallerys_limits()
    {
        string text = WorkbookEmitter.Emit(Workbook).Single(file => file.Path == "workbooks/detection-pack-health.workbook.json").Text;
        Regex.IsMatch(text, "/subscriptions/[0-9a-f]", RegexOptions.IgnoreCase).ShouldBeFalse();
        text.Length.ShouldBeLessThan(500_000);
        Items.Count.ShouldBeLessThan(100);
    }

    [Fact]
    public void Distinct_counts_are_exact() => Queries.ShouldAllBe(query => !Regex.IsMatch(query.Query.Render().Text, @"\bdcount"));

    [Fact]
    public void Other_settings_make_a_workbook_without_findings() => WorkbookChecks.Inspect(DetectionPackHealth.Workbook(new TenantSettings
    {
        PartnerWatchlist = "Other \"list\"",
        ExemptionWatchlist = "{Exempt}",
        HomeTenantIds = [new("11111111-1111-4111-8111-111111111111")],
        IngestionSlack = TimeSpan.FromMinutes(7),
    })).ShouldBeEmpty();

    private static QueryItem Query(string name) => Queries.Single(query => query.Name == name);
}
