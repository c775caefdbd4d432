using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Running;

/// <summary>Of a file only the columns are kept that queries name.</summary>
public sealed class NamedColumnsTests : IDisposable
{
    private readonly SampleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("T.ndjson", """{"L":1,"S":"a\u00e9","I":7,"Y":{"k":1}}""" + "\n" + """{"L":2,"I":null}""")]
    [InlineData("T.csv", "L,S,I,Y\n1,aé,7,\"{\"\"k\"\":1}\"\n2,,,\n")]
    public void A_column_that_no_query_names_is_read_when_it_is_asked_for(string file, string content)
    {
        SampleData data = folder.With(file, content).Open();
        data.Load(Naming("L"));

        Table rows = TableOf(data);

        rows.RowAt(0).Take(3).ShouldBe([null, 7, 1L]);
        rows.RowAt(0)[5].ShouldBe("aé");
        rows.RowAt(1).Take(3).ShouldBe([null, null, 2L]);
        rows.RowAt(1)[5].ShouldBe("");
    }

    [Fact]
    public void What_a_query_does_not_name_is_not_read_again()
    {
        SampleData data = folder.With("T.ndjson", """{"L":1,"S":"a"}""").Open();
        data.Load(Naming("L", "S"));
        TimeSpan loadTime = data.LoadTime;

        Table rows = TableOf(data);

        rows.Rows[2].ObjectAt(0).ShouldBe(1L);
        rows.Rows[5].ObjectAt(0).ShouldBe("a");
        data.LoadTime.ShouldBe(loadTime);
    }

    [Fact]
    public void A_later_query_gets_the_columns_that_it_names_while_it_loads()
    {
        SampleData data = folder.With("T.ndjson", """{"L":1,"S":"a"}""").Open();
        data.Load(Naming("L"));
        data.Load(Naming("S"));
        TimeSpan loadTime = data.LoadTime;

        TableOf(data).Rows[5].ObjectAt(0).ShouldBe("a");
        data.LoadTime.ShouldBe(loadTime);
    }

    [Theory]
    [InlineData("T.ndjson", """{"L":1,"I":"seven"}""")]
    [InlineData("T.ndjson", """{"L":1,"I":{}}""")]
    [InlineData("T.csv", "L,I\n1,seven\n")]
    public void A_value_of_another_type_is_an_error_in_any_column(string file, string content)
    {
        SampleData data = folder.With(file, content).Open();

        Should.Throw<DataFailureException>(() => data.Load(Naming("L"))).Finding.Kind.ShouldBe(DataFile.WrongType);
    }

    [Theory]
    [InlineData("""{"L":1,"S":"a","S":"b"}""", "The row has S twice.")]
    [InlineData("""{"L":1,"S":"\ud800"}""", "The text of S is not valid Unicode.")]
    public void A_malformed_row_is_an_error_in_any_column(string content, string message)
    {
        SampleData data = folder.With("T.ndjson", content).Open();

        Should.Throw<DataFailureException>(() => data.Load(Naming("L"))).Finding.Message.ShouldBe(message);
    }

    private Table TableOf(SampleData data) => data.Table("T", folder.Known.Tables[0].Columns);

    private static BoundQuery Naming(params string[] columns) => new(
        "T",
        [],
        null,
        [new SymbolReference(SymbolKind.Table, "T", 0, 1), .. columns.Select(column => new SymbolReference(SymbolKind.Column, column, 0, 1))],
        new SyntaxNode("QueryBlock", 0, 0, null, null, null, []));
}
