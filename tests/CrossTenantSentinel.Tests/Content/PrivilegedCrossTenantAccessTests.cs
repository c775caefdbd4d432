using System.Text.RegularExpressions;
using CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Each question about privileged access is a promise, and each test names the step that keeps it.</summary>
public sealed class PrivilegedCrossTenantAccessTests
{
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "PrivilegedCrossTenantAccess");
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
    public void Every_query_says_what_no_row_means(string name) => Query(name).NoData.Text.ShouldEndWith(".");

    [Fact]
    public void Grids_can_be_exported_searched_and_have_labels() => Queries.Where(query => query.Visual is GridVisual).ShouldAllBe(query =>
        query.ExcelExport == ExcelExport.All && ((GridVisual)query.Visual).Filter && ((GridVisual)query.Visual).Columns.Select(column => column.Name).Order().SequenceEqual(query.RowColumns.Select(column => column.Name).Order()));

    [Fact]
    public void There_is_a_tab_for_each_question() => Items.OfType<LinksItem>().ShouldHaveSingleItem().Links.Select(link => link.Label)
        .ShouldBe(["Admins abroad", "External admins here", "Risk", "Service providers"]);

    [Fact]
    public void Every_tab_has_steps_and_a_guide_that_can_be_switched_off()
    {
        foreach (string tab in new[] { "adminsAbroad", "externalAdmins", "risk", "serviceProviders" })
        {
            GroupItem group = Items.OfType<GroupItem>().Single(group => group.Name == $"tabs-{tab}");
            group.VisibleWhen.ShouldHaveSingleItem().Value.ShouldBe(tab);
            group.Items.OfType<TextItem>().ShouldHaveSingleItem().VisibleWhen.ShouldHaveSingleItem().Parameter.Name.ShouldBe("Guide");
            group.Items.OfType<QueryItem>().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void The_pickers_are_those_of_the_other_workbooks() => Items.OfType<ParameterStep>().ShouldHaveSingleItem().Parameters.Select(parameter => parameter.Name)
        .ShouldBe(["Workspace", "TimeRange", "HomeTenant", "ExternalTenant", "User", "Application", "Status", "Relationship", "SignInKind", "Guide"]);

    [Theory]
    [InlineData("admins-abroad", "Admin", "ExternalTenant", "FirstSeen", "LastSeen", "Tools", "RiskTier", "New")]
    [InlineData("external-admins", "Admin", "Roles", "MfaShare", "CaShare", "Coverage", "LastSignIn", "RoleGrants", "AzureRoles")]
    [InlineData("external-role-grants", "User", "RoleName", "Scope", "GrantedBy", "Outcome")]
    [InlineData("risky-sign-ins", "User", "Direction", "RiskLevel", "RiskState", "CaEnforced")]
    [InlineData("risk-matrix", "Direction", "Enforced", "NotEnforced", "LetIn")]
    [InlineData("home-risk-blocks", "User", "HomeTenant", "Codes", "Blocks")]
    [InlineData("users-at-risk", "User", "RiskLevel", "RiskState", "ExternalTenants", "SignIns")]
    [InlineData("provider-sign-ins", "Provider", "Users", "SignIns", "Countries")]
    [InlineData("provider-users", "Provider", "User", "Countries")]
    [InlineData("support-sessions", "Engineer", "Verdict", "Approvals", "LastApproval")]
    [InlineData("support-requests", "Time", "Operation", "By")]
    [InlineData("lighthouse-delegations", "ManagingTenant", "Approved", "SubscriptionId", "Outcome")]
    public void Grids_hold_what_they_promise(string name, params string[] columns)
    {
        Query(name).Visual.ShouldBeOfType<GridVisual>();
        columns.ShouldBeSubsetOf(Query(name).RowColumns.Select(column => column.Name));
    }

    [Theory]
    [InlineData("admins-abroad-by-tier", ChartKind.CategoricalBar)]
    [InlineData("external-admin-mfa", ChartKind.Pie)]
    [InlineData("risk-event-types", ChartKind.CategoricalBar)]
    [InlineData("risk-timing", ChartKind.CategoricalBar)]
    public void Charts_show_tiers_factors_risk_events_and_timing(string name, ChartKind kind) => Query(name).Visual.ShouldBeOfType<ChartVisual>().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("hidden-risk-share", "HiddenShare")]
    [InlineData("support-numbers", "Value")]
    public void Tiles_show_the_hidden_risk_and_the_support(string name, string number) => Query(name).Visual.ShouldBeOfType<TilesVisual>().Left.ShouldNotBeNull().Column.ShouldBe(number);

    [Fact]
    public void Policies_cover_a_part_of_a_bar() => Column("external-admins", "Coverage").Renderer.ShouldBeOfType<ColumnRenderer.CompositeBar>()
        .Parts.Select(part => (part.Column, part.Palette)).ShouldBe([("Enforced", Palette.Green), ("Unenforced", Palette.Red)]);

    [Fact]
    public void Providers_have_a_map_of_countries() => Query("provider-countries").Visual.ShouldBeOfType<MapVisual>().Location.ShouldBe(new MapLocation.Country("Country"));

    [Fact]
    public void Hours_are_a_heat_map_of_one_scale()
    {
        GridVisual hours = Query("provider-hours").Visual.ShouldBeOfType<GridVisual>();
        hours.Columns.Where(column => column.Renderer is ColumnRenderer.Heatmap).Select(column => column.Name).ShouldBe(hours.OneScale);
        hours.OneScale.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("53011")]
    [InlineData("530034")]
    public void Blocks_for_risk_at_home_are_found_by_code(string code) => Query("home-risk-blocks").Query.Render().Text.ShouldContain($"\"{code}\"");

    [Theory]
    [InlineData("admins-abroad")]
    [InlineData("admins-abroad-by-tier")]
    [InlineData("external-admins")]
    [InlineData("users-at-risk")]
    [InlineData("support-sessions")]
    public void What_is_older_than_the_picked_range_is_not_cut_off_by_it(string name) => Query(name).Time.ShouldBeOfType<TimeScope.InQuery>();

    [Fact]
    public void Queries_of_sign_ins_obey_every_picker()
    {
        string[] pickers = ["HomeTenant", "ExternalTenant", "User", "Application", "Status", "Relationship", "SignInKind"];
        foreach (QueryItem query in Queries.Where(query => query.Query.Render().Text.Contains("SigninLogs", StringComparison.Ordinal)))
            pickers.ShouldBeSubsetOf(query.Query.Uses.Select(use => use.Parameter.Name), query.Name);
    }

    [Fact]
    public void Distinct_counts_are_exact() => Queries.ShouldAllBe(query => !Regex.IsMatch(query.Query.Render().Text, @"\bdcount"));

    [Fact]
    public void Tenants_are_shown_with_name_and_id()
    {
        foreach (QueryItem query in Queries.Where(query => query.Visual is GridVisual && query.RowColumns.Any(column => column.Name is "ExternalTenant" or "HomeTenant" or "Provider" or "ManagingTenant")))
            query.RowColumns.Select(column => column.Name).ShouldContain("ExternalTenantId", query.Name);
    }

    [Fact]
    public void The_file_holds_no_subscription_and_stays_below_the_gallerys_limits()
    {
        string text = WorkbookEmitter.Emit(Workbook).Single(file => file.Path == "workbooks/privileged-cross-tenant-access.workbook.json").Text;
        text.ShouldNotContain("subscriptions/", Case.Insensitive);
        text.Length.ShouldBeLessThan(500_000);
        Items.Count.ShouldBeLessThan(100);
        Queries.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public void Other_settings_make_a_workbook_without_findings() => WorkbookChecks.Inspect(PrivilegedCrossTenantAccess.Workbook(new TenantSettings
    {
        PartnerWatchlist = "Other \"list\"",
        HomeTenantIds = [new("11111111-1111-4111-8111-111111111111")],
        ApprovedManagingTenants = [new("33333333-3333-4333-8333-333333333333")],
        SupportApprovalDays = 1,
    })).ShouldBeEmpty();

    private static GridColumn Column(string step, string name) => ((GridVisual)Query(step).Visual).Columns.Single(column => column.Name == name);

    private static QueryItem Query(string name) => Queries.Single(query => query.Name == name);
}
