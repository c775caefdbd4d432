using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Each question about guests is a promise, and each test names the step that keeps it.</summary>
public sealed class GuestActivityAndInvitationsTests
{
    private static readonly Workbook Workbook = GuestActivityRows.Workbook;
    private static readonly IReadOnlyList<WorkbookItem> Items = [.. PlacedItem.In(Workbook).Select(place => place.Item)];
    private static readonly IReadOnlyList<QueryItem> Queries = GuestActivityRows.Queries;

    public static TheoryData<string> QueryNames => [.. Queries.Select(query => query.Name)];

    private static string Text => WorkbookEmitter.Emit(Workbook).Single(file => file.Path == "workbooks/guest-activity-and-invitations.workbook.json").Text;

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_obeys_the_picked_workspaces_and_time_range_and_says_what_no_row_means(string name)
    {
        QueryItem query = Query(name);
        query.Resources.ShouldBeOfType<ResourceScope.FromParameter>().Parameter.Name.ShouldBe("Workspace");
        if (query.Time is not TimeScope.FromParameter)
            query.Query.Uses.Select(use => use.Reference).ShouldContain("{TimeRange:end}");
        query.NoData.Text.ShouldEndWith(".");
        query.Title.ShouldNotBeNull();
    }

    [Fact]
    public void Grids_can_be_exported_searched_and_have_labels() => Queries.Where(query => query.Visual is GridVisual).ShouldAllBe(query =>
        query.ExcelExport == ExcelExport.All && ((GridVisual)query.Visual).Filter && ((GridVisual)query.Visual).Columns.Select(column => column.Name).Order().SequenceEqual(query.RowColumns.Select(column => column.Name).Order()));

    [Fact]
    public void There_is_a_tab_for_each_question() => Items.OfType<LinksItem>().ShouldHaveSingleItem().Links.Select(link => link.Label)
        .ShouldBe(["Guests", "Portal & tools", "Invitations", "Life cycle", "Teams & files"]);

    [Fact]
    public void Every_tab_has_steps_and_a_guide_that_can_be_switched_off()
    {
        foreach (string tab in new[] { "guests", "tools", "invitations", "lifeCycle", "files" })
        {
            GroupItem group = Items.OfType<GroupItem>().Single(group => group.Name == $"tabs-{tab}");
            group.VisibleWhen.ShouldHaveSingleItem().Value.ShouldBe(tab);
            group.Items.OfType<TextItem>().First().VisibleWhen.ShouldHaveSingleItem().Parameter.Name.ShouldBe("Guide");
            group.Items.Count.ShouldBeGreaterThan(3);
        }
    }

    [Fact]
    public void The_pickers_are_those_of_the_other_workbooks() => Items.OfType<ParameterStep>().First().Parameters.Select(parameter => parameter.Name)
        .ShouldBe(["Workspace", "TimeRange", "HomeTenant", "ExternalTenant", "User", "Application", "Status", "Relationship", "SignInKind", "Guide"]);

    [Fact]
    public void The_map_draws_coordinates_sized_by_sign_ins_and_coloured_by_risk() => Setting("tool-places").ShouldBe(
        """
        {"locInfo":"LatLong","latitude":"Latitude","longitude":"Longitude","sizeSettings":"SignIns","sizeAggregation":"Sum","labelSettings":"Place","legendMetric":"SignIns","numberOfMetrics":20,"legendAggregation":"Sum","itemColorSettings":{"nodeColorField":"RiskScore","colorAggregation":"Sum","type":"heatmap","heatmapPalette":"greenRed"}}
        """);

    [Fact]
    public void What_has_no_coordinates_is_drawn_by_country_and_counted()
    {
        Setting("tool-countries").ShouldContain("\"locInfo\":\"CountryRegion\",\"locInfoColumn\":\"Country\",\"sizeSettings\":\"SignIns\"");
        Query("tool-sign-ins-without-coordinates").Visual.ShouldBeOfType<TilesVisual>().Left.ShouldNotBeNull().Column.ShouldBe("SignIns");
    }

    [Fact]
    public void Sign_ins_to_tools_are_newest_first_by_a_column_that_is_a_time()
    {
        GridVisual grid = Query("tool-sign-ins").Visual.ShouldBeOfType<GridVisual>();
        grid.SortBy.ShouldBe([new("SignInTime", Descending: true)]);
        grid.Columns.Single(column => column.Name == "SignInTime").Renderer.ShouldBeOfType<ColumnRenderer.DateTime>();
        grid.Columns.Single(column => column.Name == "Age").Number.ShouldNotBeNull().Unit.ShouldBe(NumberUnit.Seconds);
    }

    [Theory]
    [InlineData("guests-and-members-over-time", ChartKind.Time)]
    [InlineData("guest-domains", ChartKind.Pie)]
    [InlineData("guest-applications", ChartKind.CategoricalBar)]
    [InlineData("invitations-per-week", ChartKind.UnstackedBar)]
    [InlineData("invitation-trend", ChartKind.Line)]
    [InlineData("invited-domains", ChartKind.Pie)]
    [InlineData("teams-and-files-over-time", ChartKind.Time)]
    public void Charts_are_of_the_kind_that_answers(string name, ChartKind kind) => Query(name).Visual.ShouldBeOfType<ChartVisual>().Kind.ShouldBe(kind);

    [Fact]
    public void The_timeline_folds_by_guest() =>
        Query("guest-timeline").Visual.ShouldBeOfType<GridVisual>().Hierarchy.ShouldBeOfType<GridHierarchy.GroupedBy>().Columns.ShouldBe(["Guest"]);

    [Fact]
    public void Queries_of_sign_ins_obey_every_picker_unless_they_ask_who_is_away()
    {
        string[] pickers = ["HomeTenant", "ExternalTenant", "User", "Application", "Status", "Relationship", "SignInKind"];
        foreach (QueryItem query in Queries.Where(query => query.Query.Render().Text.Contains("SigninLogs", StringComparison.Ordinal) && !query.Name.StartsWith("inactive", StringComparison.Ordinal)))
            pickers.ShouldBeSubsetOf(query.Query.Uses.Select(use => use.Parameter.Name), query.Name);
    }

    [Fact]
    public void Queries_of_other_logs_obey_tenant_user_and_relationship()
    {
        string[] pickers = ["HomeTenant", "User"];
        foreach (QueryItem query in Queries.Where(query => !query.Query.Render().Text.Contains("SigninLogs", StringComparison.Ordinal)))
            (query.Name == "bulk-invitations" ? pickers : [.. pickers, "ExternalTenant", "Relationship"]).ShouldBeSubsetOf(query.Query.Uses.Select(use => use.Parameter.Name), query.Name);
    }

    [Fact]
    public void Distinct_counts_are_exact() => Queries.ShouldAllBe(query => !Regex.IsMatch(query.Query.Render().Text, @"\bdcount"));

    [Fact]
    public void Tenants_are_shown_with_name_and_id()
    {
        foreach (QueryItem query in Queries.Where(query => query.RowColumns.Any(column => column.Name == "HomeTenant")))
            query.RowColumns.Select(column => column.Name).ShouldContain("ExternalTenantId", query.Name);
    }

    [Fact]
    public void The_file_holds_no_subscription_and_stays_below_the_gallerys_limits()
    {
        Text.ShouldNotContain("subscriptions/", Case.Insensitive);
        Text.Length.ShouldBeLessThan(500_000);
        Items.Count.ShouldBeLessThan(100);
        Queries.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public void Other_settings_make_a_workbook_without_findings() => WorkbookChecks.Inspect(GuestActivityAndInvitations.Workbook(new TenantSettings
    {
        PartnerWatchlist = "Other \"list\"",
        DomainWatchlist = "Domains",
        InternalDomains = ["example.com"],
        PrivilegedGroups = ["Tier 0"],
        AllowedInviteDomains = ["fabrikam.com"],
    })).ShouldBeEmpty();

    /// <summary>The map's settings as the file holds them.</summary>
    private static string Setting(string step) => Steps(JsonNode.Parse(Text)!).Single(item => (string?)item["name"] == step)["content"]!["mapSettings"]!.ToJsonString();

    private static IEnumerable<JsonNode> Steps(JsonNode within) => within["items"]!.AsArray().SelectMany(item =>
        item!["content"] is JsonObject content && content.ContainsKey("items") ? Steps(content) : [item]);

    private static QueryItem Query(string name) => Queries.Single(query => query.Name == name);
}
