using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Running;

public sealed class DataLoadingTests : IDisposable
{
    private const string FirstRow =
        """{"B":true,"I":1,"L":2,"R":0.5,"M":"1.5","S":"x","D":"2026-03-02T10:00:00.5Z","P":"1.02:03:04","G":"33333333-3333-4333-8333-333333333333","Y":{"a":[1]}}""";

    private readonly SampleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("T.json", "[" + FirstRow + ", {}]")]
    [InlineData("T.json", "\ufeff[\n" + FirstRow + ",\n{\"S\":null,\"Y\":null}\n]\n")]
    [InlineData("T.ndjson", FirstRow + "\n{}\n")]
    [InlineData("T.jsonl", FirstRow + "\r\n\r\n{}")]
    [InlineData("T.csv", "B,I,L,R,M,S,D [UTC],P,G,Y\nTrue,1,2,0.5,1.5,x,\"3/2/2026, 10:00:00.500 AM\",1.02:03:04,33333333-3333-4333-8333-333333333333,\"{\"\"a\"\":[1]}\"\n,,,,,,,,,\n")]
    [InlineData("T.csv", "\ufeffB,I,L,R,M,S,D,P,G,Y\r\nfalse,1,2,0.5,1.5,\"x\",2026-03-02T10:00:00.5000000Z,1.02:03:04,33333333-3333-4333-8333-333333333333,\"{\"\"a\"\":[1]}\"\r\n,,,,,,,,,")]
    public void Every_form_gives_the_same_rows(string file, string content)
    {
        Table rows = folder.With(file, content).Read();

        rows.Count.ShouldBe(2);
        string[] first = [.. rows.RowAt(0).Select(CellJson.Of)];
        first[1..].ShouldBe(["1", "2", "0.5", "\"1.5\"", "\"x\"", "\"2026-03-02T10:00:00.5Z\"", "\"1.02:03:04\"", "\"33333333-3333-4333-8333-333333333333\"", "{\"a\":[1]}"]);
        rows.RowAt(1).Select(CellJson.Of).ShouldBe(["null", "null", "null", "null", "null", "\"\"", "null", "null", "null", "null"]);
        folder.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("S", "5", "\"5\"")]
    [InlineData("S", "{\"a\":1}", "\"{\\\"a\\\":1}\"")]
    [InlineData("S", "\"é\\n\\u00e9\"", "\"é\\né\"")]
    [InlineData("L", "\"5\"", "5")]
    [InlineData("L", "5.0", "5")]
    [InlineData("L", "\"\"", "null")]
    [InlineData("R", "5", "5")]
    [InlineData("R", "\"NaN\"", "\"NaN\"")]
    [InlineData("M", "1.10", "\"1.10\"")]
    [InlineData("D", "\"2026-03-02\"", "\"2026-03-02T00:00:00Z\"")]
    [InlineData("D", "\"2026-03-02T10:00:00+02:00\"", "\"2026-03-02T08:00:00Z\"")]
    [InlineData("Y", "\"{\\\"a\\\":1}\"", "{\"a\":1}")]
    [InlineData("Y", "\"5\"", "\"5\"")]
    [InlineData("Y", "\"text\"", "\"text\"")]
    [InlineData("Y", "5", "5")]
    public void A_value_is_read_as_its_column_says(string column, string json, string expected) =>
        CellJson.Of(folder.With("T.json", $"[{{\"{column}\":{json}}}]").Cell(column)).ShouldBe(expected);

    [Theory]
    [InlineData("T.ndjson", "{\"L\":1}\n{\"S\":\"é\",\"L\":\"x\"}\n{\"L\":3}\n", "CTS0302", 2, 14, "L is of type long, but holds the text \"x\".")]
    [InlineData("T.json", "[\n  {\"D\":5}\n]", "CTS0302", 2, 8, "D is of type datetime, but holds 5.")]
    [InlineData("T.json", "[{\"B\":{\"a\":\n1}}]", "CTS0302", 1, 7, "B is of type bool, but holds an object.")]
    [InlineData("T.json", "[{\"I\":3000000000}]", "CTS0302", 1, 7, "I is of type int, but holds 3000000000.")]
    [InlineData("T.json", "[{\"L\":1,\"L\":2}]", "CTS0301", 1, 9, "The row has L twice.")]
    [InlineData("T.json", "[{\"L\":1},\n5]", "CTS0301", 2, 1, "A row is 5 where an object is due.")]
    [InlineData("T.json", "[{\"L\":1}] {\"L\":2}", "CTS0301", 1, 11, "Something follows the end of the array.")]
    [InlineData("T.json", "[{\"L\":1},\n {\"L\" 2}]", "CTS0301", 2, 7, "The file is not JSON: ")]
    [InlineData("T.json", "[{\"L\":1},", "CTS0301", 1, 9, "The file is not JSON: ")]
    [InlineData("T.ndjson", "{\"L\":1}\n{\"L\":", "CTS0301", 2, 6, "The file is not JSON: ")]
    [InlineData("T.csv", "L,S\n1,a\nx,b\n", "CTS0302", 3, 1, "L is of type long, but holds \"x\".")]
    [InlineData("T.csv", "S,L\n\"a\nb\",x\n", "CTS0302", 3, 4, "L is of type long, but holds \"x\".")]
    [InlineData("T.csv", "L,S\n1\n", "CTS0301", 2, 1, "The row has 1 fields, but the header 2.")]
    [InlineData("T.csv", "L,S\n1,a,\n", "CTS0301", 2, 5, "The row has more fields than the header, which has 2.")]
    [InlineData("T.csv", "L,S\n1,\"a\n2,b\n", "CTS0301", 2, 3, "The quoted field does not end.")]
    [InlineData("T.csv", "L,S\n1,\"a\"b\n", "CTS0301", 2, 6, "Something follows the end of the quoted field.")]
    [InlineData("T.csv", "L,L\n", "CTS0301", 1, 3, "The header has L twice.")]
    [InlineData("T.csv", "", "CTS0301", 1, 1, "The file has no header.")]
    [InlineData("T.csv", "D [Local Time]\n", "CTS0301", 1, 1, "The times of D [Local Time] are not UTC: export them with the time zone UTC.")]
    public void A_mistake_is_named_with_its_place(string file, string content, string code, int line, int column, string message)
    {
        Finding finding = Should.Throw<DataFailureException>(() => folder.With(file, content).Read()).Finding;

        finding.Kind.Code.ShouldBe(code);
        finding.Message.ShouldStartWith(message);
        SourceSpan span = finding.At.ShouldBeOfType<Anchor.OfSpan>().Span;
        $"{Path.GetFileName(span.File)}({span.Line},{span.Column})".ShouldBe($"{file}({line},{column})");
    }

    [Theory]
    [InlineData("T.ndjson", "")]
    [InlineData("T.ndjson", "\n\n")]
    [InlineData("T.json", "[]")]
    [InlineData("T.csv", "L,S\n")]
    public void A_file_without_rows_is_an_empty_table(string file, string content) => folder.With(file, content).Read().Count.ShouldBe(0);

    [Fact]
    public void A_column_that_the_schema_does_not_know_is_reported_once_with_the_nearest_name()
    {
        folder.With("T.json", "[{\"L\":1,\"l\":2,\"Other\":{\"x\":[1]}},{\"l\":2}]").Read().Count.ShouldBe(2);

        folder.Findings.Select(finding => $"{finding.Kind.Code} {finding.Message}").ShouldBe(["CTS0304 T has no column l.", "CTS0304 T has no column Other."]);
        folder.Findings[0].Help!.ShouldStartWith("Did you mean L");
    }

    [Fact]
    public void Rows_that_cross_the_ends_of_buffers_are_whole()
    {
        const int Rows = 30_000;
        string longText = new('x', 3_000_000);
        string lines = string.Concat(Enumerable.Range(0, Rows).Select(row => $"{{\"L\":{row},\"S\":\"{(row == 77 ? longText : $"value {row}")}\",\"Y\":{{\"row\":[{row}]}}}}\n"));

        Table rows = folder.With("T.ndjson", lines).Read();

        rows.Count.ShouldBe(Rows);
        foreach (int row in new[] { 0, 1, 76, 77, 78, 12_345, Rows - 1 })
        {
            rows.RowAt(row)[2].ShouldBe((long)row);
            rows.RowAt(row)[5].ShouldBe(row == 77 ? longText : $"value {row}");
            CellJson.Of(rows.RowAt(row)[9]).ShouldBe($"{{\"row\":[{row}]}}");
        }
    }

    [Fact]
    public void Texts_that_repeat_are_kept_once_and_texts_that_do_not_are_kept_one_by_one()
    {
        string lines = string.Concat(Enumerable.Range(0, 40_000).Select(row => $"{{\"S\":\"{row % 10}\",\"Y\":\"{row}\"}}\n"));

        Table rows = folder.With("T.ndjson", lines).Read();

        rows.Rows[5].ShouldBeOfType<Vector<string>>().IsEncoded.ShouldBeTrue();
        rows.RowAt(39_999)[5].ShouldBe("9");
        rows.Rows[9].ShouldBeOfType<Vector<CrossTenantSentinel.Engine.Values.DynamicValue>>().IsEncoded.ShouldBeFalse();
        CellJson.Of(rows.RowAt(39_999)[9]).ShouldBe("\"39999\"");
    }

    [Fact]
    public void The_columns_of_a_table_without_schema_are_taken_from_its_rows()
    {
        Table rows = folder.With("New_CL.ndjson", "{\"A\":1,\"B\":\"x\",\"C\":true}\n{\"A\":2.5,\"B\":null,\"D\":{\"e\":1},\"T\":\"2026-03-02T10:00:00Z\",\"M\":1}\n{\"M\":\"x\"}\n").Read("New_CL");

        rows.Columns.Select(column => column.ToString()).ShouldBe(["A:real", "B:string", "C:bool", "D:dynamic", "T:datetime", "M:dynamic"]);
        folder.Findings.Select(finding => finding.Kind).ShouldBe([SampleSchema.Inferred]);
        folder.Findings[0].Help!.ShouldContain("\"New_CL\": { \"A\": \"real\"");
    }

    [Fact]
    public void A_row_that_does_not_fit_inferred_columns_is_an_error()
    {
        folder.With("New_CL.ndjson", string.Concat(Enumerable.Repeat("{\"A\":1}\n", 1000)) + "{\"A\":\"x\"}\n");

        DataFailureException failure = Should.Throw<DataFailureException>(() => folder.Read("New_CL"));

        failure.Place.ShouldEndWith("New_CL.ndjson(1001,6): ");
    }

    [Theory]
    [InlineData("Upn,Team\na@contoso.com,Red\n", "a@contoso.com")]
    [InlineData("Upn,Team,SearchKey\na@contoso.com,Red,key\n", "key")]
    public void A_watchlist_has_a_search_key(string csv, string expected)
    {
        SampleData data = folder.With("watchlists/Vips.csv", csv).Open();

        Table rows = data.Watchlist("Vips", [new Column("SearchKey", KqlType.String), new Column("Upn", KqlType.String), new Column("Team", KqlType.String)]);

        rows.RowAt(0).ShouldBe([expected, "a@contoso.com", "Red"]);
        data.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_watchlist_that_only_the_folder_knows_joins_the_schema()
    {
        folder.With("watchlists/Own.csv", "SearchKey,Name\nk,n\n").Open();

        folder.Known.Watchlists.ShouldContain(watchlist => watchlist.Alias == "Own" && watchlist.Columns.Single() == "Name");
    }

    [Fact]
    public void An_address_has_the_text_of_the_file_that_stands_for_it()
    {
        SampleData data = folder.With("externaldata.json", "{ \"https://example.com/list.csv\": \"lists/a.csv\" }").With("lists/a.csv", "x,1\n").Open();

        data.External("https://example.com/list.csv").ShouldBe("x,1\n");
        data.External("https://example.com/other.csv").ShouldBeNull();
    }

    [Fact]
    public void Two_files_for_one_table_are_an_error() =>
        Should.Throw<DataFailureException>(() => folder.With("T.json", "[]").With("T.csv", "L\n").Open()).Finding.Kind.ShouldBe(DataFolder.Ambiguous);

    [Fact]
    public void A_table_without_file_is_empty() => folder.Read().Count.ShouldBe(0);

    [Fact]
    public void UTF_16_is_named_as_such()
    {
        string json = System.Text.Encoding.Latin1.GetString([0xff, 0xfe]) + "[\0]\0";
        using TemporaryFolder raw = new();
        File.WriteAllBytes(raw.At("T.json"), System.Text.Encoding.Latin1.GetBytes(json));

        SampleData data = new(DataFolder.Open(raw.Path, raw.Path), folder.Known, new WatchlistKeys(CrossTenantSentinel.Catalogs.Catalog.Of([])), CancellationToken.None);

        Should.Throw<DataFailureException>(() => data.Table("T", folder.Known.Tables[0].Columns)).Finding.Message.ShouldEndWith("is UTF-16, not UTF-8.");
    }
}
