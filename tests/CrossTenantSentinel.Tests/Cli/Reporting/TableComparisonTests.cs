using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Reporting;

public class TableComparisonTests
{
    private static readonly Column[] Columns = [new("Name", KqlType.String), new("Count", KqlType.Long)];

    [Fact]
    public void The_order_of_rows_counts_only_when_it_should()
    {
        Table one = Of(["a", 1L], ["b", 2L]);
        Table other = Of(["b", 2L], ["a", 1L]);

        TableComparison.Of(one, other, inOrder: false).AreEqual.ShouldBeTrue();
        TableComparison.Of(one, other, inOrder: true).AreEqual.ShouldBeFalse();
    }

    [Fact]
    public void Equal_rows_count_as_often_as_they_come()
    {
        TableComparison.Of(Of(["a", 1L], ["a", 1L]), Of(["a", 1L]), inOrder: false).AreEqual.ShouldBeFalse();
        TableComparison.Of(Of(["a", 1L], ["b", 1L]), Of(["a", 1L], ["a", 1L]), inOrder: false).AreEqual.ShouldBeFalse();
    }

    [Fact]
    public void A_difference_shows_both_tables_with_the_same_widths_and_stars_around_cells_that_differ()
    {
        string text = TableComparison.Of(Of(["same", 1L], ["expected", 2L], ["missing", null]), Of(["found", 2L], ["same", 1L]), inOrder: false).Describe();

        text.ShouldBe(
            """
            Expected 3 rows:
              Name:string   Count:long
              "same"        1
              *"expected"*  2
              *"missing"*   *null*

            """.TrimEnd('\n', '\r') + "\n" +
            """
            Actual 2 rows:
              Name:string   Count:long
              "same"        1
              *"found"*     2

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Columns_differ_by_name_and_by_type()
    {
        Table other = new([Columns[0], new("Count", KqlType.Int)], new Batch(1, new Vector<string>(["a"]), new Vector<int>([1])));

        TableComparison comparison = TableComparison.Of(Of(["a", 1L]), other, inOrder: false);

        comparison.AreEqual.ShouldBeFalse();
        comparison.Describe().ShouldContain("*Count:int*");
    }

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("0.30000000000000004", "0.3", true)]
    [InlineData("{\"a\":1,\"b\":[1,2]}", "{\"b\":[1,2],\"a\":1}", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("null", "{}", false)]
    public void Dynamic_values_are_compared_by_what_they_hold(string one, string other, bool same) =>
        CellComparison.AreEqual(DynamicValue.FromJson(one), DynamicValue.FromJson(other)).ShouldBe(same);

    [Fact]
    public void Half_a_surrogate_pair_is_escaped() => CellJson.Of("a\ud800\u00e9").ShouldBe("\"a\\ud800é\"");

    private static Table Of(params object?[][] rows) => Table.Of(Columns, rows);
}
