using CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tests.Kql.Hosted;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Visuals;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Each question about privileged access is a promise, and each test names the step that keeps it.</summary>
public sealed class PrivilegedCrossTenantAccessTests(HostedFrontEndFixture host) : IClassFixture<HostedFrontEndFixture>
{
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "PrivilegedCrossTenantAccess");
    private static readonly IReadOnlyList<WorkbookItem> Items = [.. PlacedItem.In(Workbook).Select(place => place.Item)];
    private static readonly IReadOnlyList<QueryItem> Queries = [.. Items.OfType<QueryItem>()];

    public static TheoryData<string> QueryNames => [.. Queries.Select(query => query.Name)];

    [Fact]
    public void No_check_finds_anything() => WorkbookChecks.Inspect(Workbook).Select(finding => finding.Message).ShouldBeEmpty();

    [Fact]
    public void Every_query_binds_to_its_row_whatever_is_picked()
    {
        KustoSchema schema = SchemaBuilder.Of(Pack.Default);
        Subject workbook = PackSubjects.Of(Workbook);
        FrontEndAnswer[] answers = [.. workbook.Queries.Select(query => host.FrontEnd.Analyze(query.Text.Text, schema))];

        ContentChecks.Run(workbook, answers, schema).Findings.Where(finding => !finding.Kind.IsOffByDefault).Select(finding => $"{finding.Kind.Code} {finding.Message}").ShouldBeEmpty();
    }

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

    private static QueryItem Query(string name) => Queries.Single(query => query.Name == name);
}
