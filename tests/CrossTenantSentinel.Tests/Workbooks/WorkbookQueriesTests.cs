using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Workbooks;

/// <summary>The queries that are bound.</summary>
public sealed class WorkbookQueriesTests
{
    private static readonly IReadOnlyList<WorkbookQuery> Queries = [.. WorkbookQueries.Of(SampleWorkbook.Good)];

    [Fact]
    public void Steps_and_pickers_are_found_with_the_place_where_they_stand() =>
        Queries.Select(query => query.Path).Distinct().ShouldBe(["pickers / Apps", "tabs-apps / apps", "tabs-trend / trend"]);

    [Fact]
    public void A_query_is_read_once_for_each_selection_that_changes_it()
    {
        Queries.Count(query => query.Path == "pickers / Apps").ShouldBe(1);
        Queries.Where(query => query.Path == "tabs-apps / apps").Select(query => query.Selection).ShouldBe(Enum.GetValues<SampleSelection>());
    }

    [Fact]
    public void No_reference_is_left() => Queries.ShouldAllBe(query => !query.Query.Text.Contains('{'));

    [Fact]
    public void Columns_are_those_of_the_row() =>
        Queries.First(query => query.Path == "tabs-apps / apps").Columns.Select(column => column.ToString()).ShouldBe(["AppId:string", "SignIns:long", "LastSeen:datetime"]);
}
