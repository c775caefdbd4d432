using System.Text.RegularExpressions;
using CrossTenantSentinel.Content.Workbooks.TrustAndPeering;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Each question about trust and peering is a promise, and each test names the step that keeps it.</summary>
public sealed class TrustAndPeeringTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "TrustAndPeering");
    private static readonly IReadOnlyList<WorkbookItem> Items = [.. PlacedItem.In(Workbook).Select(place => place.Item)];
    private static readonly IReadOnlyList<QueryItem> Queries = [.. Items.OfType<QueryItem>()];

    public static TheoryData<string> QueryNames => [.. Queries.Select(query => query.Name)];

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_obeys_the_picked_workspaces_and_time_range(string name)
    {
        QueryItem query = Query(name);
        query.Resources.ShouldBeOfType<ResourceScope.FromParameter>().Parameter.Name.ShouldBe("Workspace");
        query.Query.Uses.Select(use => use.Reference).ShouldContain("{TimeRange:start}");
        query.Query.Uses.Select(use => use.Reference).ShouldContain("{TimeRange:end}");
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
    public void Every_query_runs_on_logs_without_events(string name) => new PickedWorkbook(Workbook, host.FrontEnd, SchemaBuilder.Of(Pack.Default)).Show(name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Every_query_runs_with_two_values_picked(string name) => new PickedWorkbook(Workbook, host.FrontEnd, SchemaBuilder.Of(Pack.Default))
        .Pick("ExternalTenant", "33333333-3333-4333-8333-333333333333", "44444444-4444-4444-8444-444444444444")
        .Pick("HomeTenant", "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222")
        .Pick("Relationship", "partner", "unknown")
        .Pick("User", "\\ \" o'neill")
        .Show(name).ShouldBeEmpty();

    [Fact]
    public void Grids_can_be_exported_searched_and_have_labels() => Queries.Where(query => query.Visual is GridVisual).ShouldAllBe(query =>
        query.ExcelExport == ExcelExport.All && ((GridVisual)query.Visual).Filter && ((GridVisual)query.Visual).Columns.Select(column => column.Name).Order().SequenceEqual(query.RowColumns.Select(column => column.Name).Order()));

    [Fact]
    public void There_is_a_tab_for_each_question() => Items.OfType<LinksItem>().ShouldHaveSingleItem().Links.Select(link => link.Label)
        .ShouldBe(["Cross-tenant policy", "Synchronisation & MTO", "External collaboration", "Azure peering & delegation"]);

    [Theory]
    [InlineData("policy")]
    [InlineData("synchronisation")]
    [InlineData("collaboration")]
    [InlineData("azure")]
    public void Every_tab_has_steps_and_a_guide_that_can_be_switched_off(string tab)
    {
        GroupItem group = Items.OfType<GroupItem>().Single(group => group.Name == $"tabs-{tab}");
        group.VisibleWhen.ShouldHaveSingleItem().Value.ShouldBe(tab);
        group.Items.OfType<TextItem>().ShouldHaveSingleItem().VisibleWhen.ShouldHaveSingleItem().Parameter.Name.ShouldBe("Guide");
        group.Items.OfType<QueryItem>().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_pickers_are_those_of_the_other_workbooks() => Items.OfType<ParameterStep>().ShouldHaveSingleItem().Parameters.Select(parameter => parameter.Name)
        .ShouldBe(["Workspace", "TimeRange", "HomeTenant", "ExternalTenant", "User", "Relationship", "Guide"]);

    [Theory]
    [InlineData("policy-changes", "Actor", "Partner", "Area", "Before", "After", "Weakened", "SignInsBefore", "SignInsAfter")]
    [InlineData("current-partners", "Partner", "AddedOn", "LastChange", "Settings")]
    [InlineData("sync-enabled", "Partner", "State", "Kind", "AllowedOn", "AllowedBy")]
    [InlineData("provisioning-systems", "Day", "TargetSystem", "Created", "Changed", "Removed", "Failed", "External")]
    [InlineData("collaboration-changes", "Time", "Setting", "Before", "After", "Weakened", "Actor")]
    [InlineData("domain-changes", "Time", "List", "Added", "Removed", "Now", "Weakened", "Actor")]
    [InlineData("peerings", "LocalVnet", "RemoteVnet", "RemoteSubscription", "Caller", "Outcome", "Options")]
    [InlineData("denied-peerings", "LocalVnet", "RemoteVnet", "Caller", "Tries")]
    [InlineData("external-azure-roles", "Principal", "RoleName", "Scope", "GrantedBy", "Outcome")]
    [InlineData("lighthouse-delegations", "ManagingTenant", "Approved", "SubscriptionId", "Outcome")]
    [InlineData("subscription-moves", "SubscriptionId", "Change", "By", "Outcome")]
    [InlineData("private-endpoints", "Change", "Resource", "RemoteSubscription", "By", "Outcome")]
    [InlineData("created-members", "Created", "User", "Partner", "AllowedOn")]
    public void Grids_hold_what_they_promise(string name, params string[] columns)
    {
        Query(name).Visual.ShouldBeOfType<GridVisual>();
        columns.ShouldBeSubsetOf(Query(name).RowColumns.Select(column => column.Name));
    }

    [Theory]
    [InlineData("policy-timeline", ChartKind.Bar)]
    [InlineData("provisioning-per-day", ChartKind.Bar)]
    [InlineData("collaboration-history", ChartKind.Time)]
    public void Charts_show_history(string name, ChartKind kind) => Query(name).Visual.ShouldBeOfType<ChartVisual>().Kind.ShouldBe(kind);

    [Fact]
    public void Peerings_are_drawn_from_the_local_to_the_remote_network()
    {
        GraphVisual graph = Query("peering-graph").Visual.ShouldBeOfType<GraphVisual>();
        (graph.NodeId, graph.Source, graph.Target).ShouldBe(("Node", "LocalVnetId", "RemoteVnetId"));
        graph.Colors.ShouldNotBeNull().Column.ShouldBe("Kind");
        graph.Bottom.ShouldNotBeNull().Column.ShouldBe("Kind", "What a colour means also stands in the node.");
    }

    [Fact]
    public void Before_and_after_stand_side_by_side()
    {
        string[] columns = [.. ((GridVisual)Query("policy-changes").Visual).Columns.Select(column => column.Name)];
        Array.IndexOf(columns, "After").ShouldBe(Array.IndexOf(columns, "Before") + 1);
    }

    [Theory]
    [InlineData("policy-changes")]
    [InlineData("collaboration-changes")]
    [InlineData("domain-changes")]
    public void Loosened_settings_have_an_icon(string name) => Column(name, "Weakened").Renderer.ShouldBeOfType<ColumnRenderer.Threshold>().Mode.ShouldBe(ThresholdMode.Icons);

    [Fact]
    public void What_the_queries_read_is_limited_by_themselves() => Queries.ShouldAllBe(query => query.Time is TimeScope.InQuery);

    [Fact]
    public void Distinct_counts_are_exact() => Queries.ShouldAllBe(query => !Regex.IsMatch(query.Query.Render().Text, @"\bdcount"));

    [Fact]
    public void Tenants_are_shown_with_name_and_id()
    {
        foreach (QueryItem query in Queries.Where(query => query.Visual is GridVisual && query.RowColumns.Any(column => column.Name is "Partner" or "ManagingTenant" or "HomeTenant" or "ToTenant")))
            query.RowColumns.Select(column => column.Name).ShouldContain("ExternalTenantId", query.Name);
    }

    [Fact]
    public void The_file_holds_no_subscription_and_stays_below_the_gallerys_limits()
    {
        string text = WorkbookEmitter.Emit(Workbook).Single(file => file.Path == "workbooks/trust-and-peering.workbook.json").Text;
        text.ShouldNotContain("/subscriptions/dddddddd", Case.Insensitive);
        text.Length.ShouldBeLessThan(500_000);
        Items.Count.ShouldBeLessThan(100);
        Queries.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public void Other_settings_make_a_workbook_without_findings() => WorkbookChecks.Inspect(TrustAndPeering.Workbook(new TenantSettings
    {
        PartnerWatchlist = "Other \"list\"",
        HomeTenantIds = [new("11111111-1111-4111-8111-111111111111")],
        ApprovedManagingTenants = [new("33333333-3333-4333-8333-333333333333")],
        PolicyAdmins = ["adm-bob@contoso.com"],
        InternalDomains = ["contoso.com"],
        LearnOwnSubscriptions = false,
    })).ShouldBeEmpty();

    private static GridColumn Column(string step, string name) => ((GridVisual)Query(step).Visual).Columns.Single(column => column.Name == name);

    private static QueryItem Query(string name) => Queries.Single(query => query.Name == name);
}
