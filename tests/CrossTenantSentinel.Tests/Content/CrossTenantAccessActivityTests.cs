using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>
/// The workbook does what the published one of Microsoft does, and more, without its defects. Each promise of the comparison is a test
/// that names the step which keeps it.
/// </summary>
public sealed class CrossTenantAccessActivityTests
{
    private static readonly Catalog Pack = Catalog.Of(typeof(CrossTenantAccessActivity).Assembly, new TenantSettings());
    private static readonly Workbook Workbook = Pack.Workbooks.Single(workbook => workbook.Key == "CrossTenantAccessActivity");
    private static readonly IReadOnlyList<WorkbookItem> Items = [.. PlacedItem.In(Workbook).Select(place => place.Item)];
    private static readonly IReadOnlyList<QueryItem> Queries = [.. Items.OfType<QueryItem>()];
    private static readonly IReadOnlyList<PickedParameter> Pickers = [.. Items.OfType<ParameterStep>().First().Parameters];

    public static TheoryData<string> QueryNames => [.. Queries.Select(query => query.Name)];

    public static TheoryData<string> Directions => ["outbound", "inbound"];

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_obeys_the_picked_workspaces_and_has_a_time_range(string name)
    {
        QueryItem query = Query(name);
        query.Resources.ShouldBeOfType<ResourceScope.FromParameter>().Parameter.Name.ShouldBe("Workspace");
        if (name == "new-tenants-tile")
            query.Time.ShouldBeOfType<TimeScope.Fixed>();
        else
            query.Time.ShouldBeOfType<TimeScope.FromParameter>().Parameter.Name.ShouldBe("TimeRange");
    }

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_obeys_every_picker(string name) =>
        new[] { "HomeTenant", "ExternalTenant", "User", "Application", "Status", "Relationship", "SignInKind" }.ShouldBeSubsetOf(Query(name).Query.Uses.Select(use => use.Parameter.Name));

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_says_what_no_row_means(string name) => Query(name).NoData.Text.ShouldEndWith(".");

    [Fact]
    public void Workspaces_are_picked_several_at_once() => Picker<ResourceParameter>("Workspace").MultiSelect.ShouldNotBeNull();

    [Fact]
    public void The_guide_can_be_switched_and_has_four_steps()
    {
        Picker<OptionsGroupParameter>("Guide").Default.ShouldBe(["on"]);
        TextItem guide = Item<TextItem>("guide-steps");
        guide.VisibleWhen.ShouldHaveSingleItem().Parameter.Name.ShouldBe("Guide");
        Regex.Count(guide.Markdown.ToString(), @"^\d\. ", RegexOptions.Multiline).ShouldBe(4);
    }

    [Fact]
    public void The_time_range_reaches_from_an_hour_to_90_days_with_30_days_at_first()
    {
        TimeRangeParameter range = Picker<TimeRangeParameter>("TimeRange");
        range.Choices.Select(choice => choice.TotalHours).ShouldBe([1, 12, 24, 48, 72, 168, 336, 672, 720, 1440, 2160]);
        range.Default.ShouldBe(TimeSpan.FromDays(30));
        range.AllowsCustom.ShouldBeTrue();
    }

    [Theory]
    [InlineData("HomeTenant")]
    [InlineData("ExternalTenant")]
    [InlineData("Application")]
    [InlineData("Relationship")]
    public void Lists_take_several_values_and_all_at_first(string name)
    {
        DropDownParameter picker = Picker<DropDownParameter>(name);
        picker.MultiSelect.ShouldNotBeNull();
        picker.All.ShouldNotBeNull().Value.ShouldBe("*");
        picker.IsRequired.ShouldBeTrue();
    }

    [Fact]
    public void Users_are_found_by_part_of_their_name() => Picker<TextParameter>("User").Default.ShouldBe("*");

    [Fact]
    public void Results_tell_interrupts_from_failures() =>
        Picker<DropDownParameter>("Status").Source.ShouldBeOfType<OptionSource.Fixed>().Options.Select(option => option.Value).ShouldBe(["*", "success", "failure", "interrupt"]);

    [Fact]
    public void Sign_ins_of_both_kinds_count() =>
        Picker<DropDownParameter>("SignInKind").Source.ShouldBeOfType<OptionSource.Fixed>().Options.Select(option => option.Value).ShouldBe(["*", "interactive", "nonInteractive"]);

    [Fact]
    public void External_tenants_are_counted_on_a_card() => Query("external-tenants-card").Visual.ShouldBeOfType<CardVisual>().Style.ShouldBe(CardStyle.BigNumber);

    [Fact]
    public void One_grid_shows_eight_numbers_of_both_directions_with_name_and_approval()
    {
        QueryItem grid = Query("external-tenants");
        GridVisual visual = grid.Visual.ShouldBeOfType<GridVisual>();
        visual.Columns.Where(column => column.Renderer is ColumnRenderer.Heatmap).Select(column => (column.Name, ((ColumnRenderer.Heatmap)column.Renderer).Palette)).ShouldBe(
        [
            ("OutboundSignIns", Palette.Blue), ("OutboundFailures", Palette.Blue), ("OutboundUsers", Palette.Blue), ("OutboundApps", Palette.Blue),
            ("InboundSignIns", Palette.Orange), ("InboundFailures", Palette.Orange), ("InboundUsers", Palette.Orange), ("InboundApps", Palette.Orange),
        ]);
        visual.RowLimit.ShouldBe(10_000);
        visual.Filter.ShouldBeTrue();
        new[] { "ExternalTenant", "ExternalTenantId", "Relationship", "ApprovedFor", "ApprovedUntil", "New" }.ShouldBeSubsetOf(grid.RowColumns.Select(column => column.Name));
    }

    [Fact]
    public void Selecting_a_tenant_drives_both_directions_and_the_grid_stays_beside_them()
    {
        QueryItem grid = Query("external-tenants");
        grid.Exports.Select(export => export.Parameter.Name).ShouldContain("SelectedTenantId");
        grid.VisibleWhen.Select(rule => (rule.Equal, rule.Value)).ShouldBe([(false, "restrictions"), (false, "planning")]);
        PlacedItem.In(Workbook).Single(place => place.Item == grid).Groups.ShouldBeEmpty();
    }

    [Fact]
    public void There_is_a_tab_for_each_question() => Items.OfType<LinksItem>().ShouldHaveSingleItem().Links.Select(link => link.Label)
        .ShouldBe(["Overview", "Outbound", "Inbound", "Restrictions & blocks", "Policy-impact planning"]);

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_direction_asks_for_a_tenant_until_one_is_selected(string direction)
    {
        VisibilityRule prompt = Item<TextItem>($"{direction}-prompt").VisibleWhen.ShouldHaveSingleItem();
        (prompt.Parameter.Name, prompt.Equal, prompt.Value).ShouldBe(("SelectedTenantId", true, null));
        VisibilityRule details = Item<GroupItem>($"{direction}-details").VisibleWhen.ShouldHaveSingleItem();
        (details.Parameter.Name, details.Equal, details.Value).ShouldBe(("SelectedTenantId", false, null));
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_direction_explains_its_results(string direction)
    {
        QueryItem results = Query($"{direction}-results");
        results.RowColumns.Select(column => column.Name).ShouldBe(["Result", "SignIns", "Users", "Code", "Meaning", "Reason"]);
        results.Visual.ShouldBeOfType<GridVisual>().Columns[0].Renderer.ShouldBeOfType<ColumnRenderer.Threshold>().Mode.ShouldBe(ThresholdMode.Icons);
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_direction_lists_applications_with_their_clients_and_narrows_users_by_both(string direction)
    {
        Query($"{direction}-applications").Exports.Select(export => (export.Parameter.Name, export.Parameter.Default)).ShouldBe([("SelectedAppId", "*"), ("SelectedClientAppId", "*")]);
        new[] { "SelectedAppId", "SelectedClientAppId" }.ShouldBeSubsetOf(Query($"{direction}-users").Query.Uses.Select(use => use.Parameter.Name));
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_direction_shows_policies_and_factors_of_its_users(string direction) =>
        new[] { "LastSeen", "CaEnforced", "MfaStrong", "TrustedDevice", "Devices" }.ShouldBeSubsetOf(Query($"{direction}-users").RowColumns.Select(column => column.Name));

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_direction_ends_in_single_sign_ins_with_a_link_to_the_user(string direction)
    {
        QueryItem signIns = Query($"{direction}-sign-ins");
        signIns.Query.Uses.Select(use => use.Parameter.Name).ShouldContain("SelectedUser");
        signIns.Visual.ShouldBeOfType<GridVisual>().Columns.Select(column => column.Renderer).OfType<ColumnRenderer.Link>().ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void The_selected_tenant_is_the_other_side_in_both_directions(string direction)
    {
        foreach (QueryItem query in Item<GroupItem>($"{direction}-details").Items.OfType<QueryItem>())
        {
            query.Query.Render().Text.ShouldContain("ExternalTenantId == \"{SelectedTenantId:escape}\"");
            query.Query.Render().Text.ShouldNotContain("TenantId has");
        }
    }

    [Fact]
    public void Grids_of_tenants_applications_users_and_sign_ins_can_be_exported_to_Excel() =>
        Queries.Where(query => query.Visual is GridVisual).ShouldAllBe(query => query.ExcelExport == ExcelExport.All);

    [Theory]
    [InlineData("sign-ins-by-direction", ChartKind.Time)]
    [InlineData("sign-ins-by-relationship", ChartKind.Pie)]
    [InlineData("busiest-tenants", ChartKind.CategoricalBar)]
    [InlineData("blocks-over-time", ChartKind.Time)]
    public void Charts_show_what_grids_hide(string name, ChartKind kind) => Query(name).Visual.ShouldBeOfType<ChartVisual>().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("b2bCollaboration")]
    [InlineData("b2bDirectConnect")]
    [InlineData("serviceProvider")]
    [InlineData("microsoftSupport")]
    [InlineData("passthrough")]
    public void Kinds_of_access_are_told_apart(string access) => Query("access-types").Query.Render().Text.ShouldContain($"CrossTenantAccessType =~ \"{access}\"");

    [Fact]
    public void Tenant_restrictions_say_whether_they_are_in_use()
    {
        TextParameter usage = Items.OfType<ParameterStep>().SelectMany(step => step.Parameters).OfType<TextParameter>().Single(parameter => parameter.Name == "RestrictionUsage");
        usage.HiddenInReadMode.ShouldBeTrue();
        Item<TextItem>("restrictions-present").VisibleWhen.ShouldHaveSingleItem().Parameter.ShouldBe(usage);
        Item<TextItem>("restrictions-not-present").VisibleWhen.ShouldHaveSingleItem().Parameter.ShouldBe(usage);
        Query("foreign-identities").Visual.ShouldBeOfType<GridVisual>().Hierarchy.ShouldBeOfType<GridHierarchy.GroupedBy>().Columns.ShouldBe(["ResourceTenant"]);
    }

    [Theory]
    [InlineData("500212")]
    [InlineData("500213")]
    [InlineData("5000211")]
    [InlineData("500021")]
    [InlineData("passthrough")]
    public void Blocks_are_told_apart(string block) => Query("blocks-by-tenant").Query.Render().Text.ShouldContain($"\"{block}\"");

    [Fact]
    public void Planning_counts_what_a_block_would_break_and_proposes_a_partner_entry() =>
        new[] { "OutboundUsers", "OutboundApps", "InboundUsers", "InboundApps", "PartnerPolicy" }.ShouldBeSubsetOf(Query("planning-proposals").RowColumns.Select(column => column.Name));

    [Fact]
    public void Distinct_counts_are_exact() => Queries.ShouldAllBe(query => !Regex.IsMatch(query.Query.Render().Text, @"\bdcount"));

    [Fact]
    public void Every_reference_in_the_file_is_a_parameter_of_the_workbook()
    {
        HashSet<string> declared =
        [
            .. Items.OfType<ParameterStep>().SelectMany(step => step.Parameters).Select(parameter => parameter.Name),
            .. Queries.SelectMany(query => query.Exports).Select(export => export.Parameter.Name),
            .. Items.OfType<LinksItem>().SelectMany(step => step.Links).OfType<Link.ToParameter>().Select(link => link.Parameter.Name),
        ];
        List<string> used = [.. Regex.Matches(GalleryText, @"\{([A-Za-z_]\w*)(:[^{}""\n]*)?\}").Select(match => match.Groups[1].Value).Distinct()];
        used.Count.ShouldBeGreaterThan(10);
        used.ShouldBeSubsetOf(declared);
        Regex.Matches(GalleryText, "\"parameterName\": \"(\\w+)\"").Select(match => match.Groups[1].Value).Distinct().ShouldBeSubsetOf(declared);
    }

    [Fact]
    public void The_file_holds_no_subscription_and_stays_below_the_gallerys_limits()
    {
        GalleryText.ShouldNotContain("subscriptions/", Case.Insensitive);
        GalleryText.Length.ShouldBeLessThan(500_000);
        Items.Count.ShouldBeLessThan(100);
    }

    [Fact]
    public void Names_of_parameters_do_not_depend_on_settings()
    {
        Workbook other = CrossTenantAccessActivity.Workbook(new TenantSettings { PartnerWatchlist = "Other \"list\"", HomeTenantIds = [new("11111111-1111-4111-8111-111111111111")] });
        WorkbookChecks.Inspect(other).ShouldBeEmpty();
        Ids(other).ShouldBe(Ids(Workbook));
    }

    private static string GalleryText => WorkbookEmitter.Emit(Workbook).Single(file => file.Path == "workbooks/cross-tenant-access-activity.workbook.json").Text;

    private static IReadOnlyList<string> Ids(Workbook workbook) =>
        [.. JsonNode.Parse(WorkbookEmitter.Emit(workbook)[1].Text)!["items"]!.AsArray().SelectMany(item => item!["content"]!["parameters"]?.AsArray() ?? []).Select(parameter => (string)parameter!["id"]!)];

    private static QueryItem Query(string name) => Item<QueryItem>(name);

    private static T Item<T>(string name)
        where T : WorkbookItem => Items.OfType<T>().Single(item => item.Name == name);

    private static T Picker<T>(string name)
        where T : PickedParameter => Pickers.OfType<T>().Single(picker => picker.Name == name);
}
