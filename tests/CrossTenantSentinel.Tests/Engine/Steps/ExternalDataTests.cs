using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.External;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Engine.Steps;

public sealed class ExternalDataTests
{
    private const string Address = "https://contoso.com/list";

    [Fact]
    public void Quoted_fields_hold_separators_quotes_and_line_breaks() =>
        Read("name:string, n:long", "\"a, \"\"b\"\"\nc\",1\r\n,\r\nd,x", ExternalFormat.Csv)
            .ShouldBe(["a, \"b\"\nc|1", "|", "d|"]);

    [Theory]
    [InlineData(ExternalFormat.Tsv, "a\t1")]
    [InlineData(ExternalFormat.Psv, "a|1")]
    [InlineData(ExternalFormat.Scsv, "a;1")]
    [InlineData(ExternalFormat.Sohsv, "a\u00011")]
    public void Other_separators_separate(ExternalFormat format, string text) =>
        Read("name:string, n:long", text, format).ShouldBe(["a|1"]);

    [Fact]
    public void Lines_of_txt_are_whole() => Read("line:string", "a,b\n\nc", ExternalFormat.Txt).ShouldBe(["a,b", "", "c"]);

    [Fact]
    public void The_first_record_can_be_left_out() =>
        Read("name:string, n:long", "name,n\na,1", ExternalFormat.Csv, ignoresFirst: true).ShouldBe(["a|1"]);

    [Fact]
    public void Json_properties_go_to_columns_of_their_name() =>
        Read("b:string, a:real", "{\"a\":1,\"b\":\"x\"}\n{\"b\":{\"c\":1}}", ExternalFormat.Json).ShouldBe(["x|1", "{\"c\":1}|"]);

    [Fact]
    public void Elements_of_a_json_array_are_records() =>
        Read("a:long", "[{\"a\":1},\n{\"a\":2}]", ExternalFormat.MultiJson).ShouldBe(["1", "2"]);

    [Fact]
    public void A_mapping_names_paths() =>
        Read(
            "id:string, m:string",
            "{\"data\":{\"tenant\":\"t\",\"calls\":[{\"m\":\"get\"}]}}",
            ExternalFormat.MultiJson,
            mapping: """[{"Column":"id","Properties":{"Path":"$.data.tenant"}},{"Column":"m","Properties":{"Path":"$['data'].calls[0].m"}}]""")
            .ShouldBe(["t|get"]);

    [Theory]
    [InlineData("https://contoso.com/a.tsv", ExternalFormat.Tsv)]
    [InlineData("https://contoso.com/a.json.gz?sv=1;x", ExternalFormat.Json)]
    [InlineData("https://contoso.com/a.txt;managed_identity=system", ExternalFormat.Txt)]
    [InlineData("https://contoso.com/feed", ExternalFormat.Csv)]
    public void The_address_tells_the_format(string address, ExternalFormat expected) => ExternalFormats.OfAddress(address).ShouldBe(expected);

    [Fact]
    public void Text_that_is_no_json_fails_the_run() =>
        Should.Throw<RunFailureException>(() => Read("a:long", "{", ExternalFormat.Json)).Message.ShouldContain(Address);

    private static IEnumerable<string> Read(string columns, string text, ExternalFormat format, bool ignoresFirst = false, string? mapping = null)
    {
        Column[] schema = [.. columns.Split(", ").Select(column => new Column(column.Split(':')[0], KqlTypes.TryParse(column.Split(':')[1], out KqlType type) ? type : default))];
        ExternalDataStep step = new(schema, [ConstantExpression.Of(Address)], format, ignoresFirst, mapping is null ? null : ExternalMapping.Parse(mapping));
        Table table = new Run(DateTime.UnixEpoch, new Fixture(text), RunLimits.Default).Execute(step);
        return [.. Enumerable.Range(0, table.Count).Select(row => string.Join('|', table.RowAt(row).Select(cell => FormattableString.Invariant($"{cell}"))))];
    }

    private sealed class Fixture(string text) : IDataSource
    {
        public Table Table(string name, IReadOnlyList<Column> columns) => CrossTenantSentinel.Engine.Vectors.Table.Empty(columns);

        public Table Watchlist(string alias, IReadOnlyList<Column> columns) => CrossTenantSentinel.Engine.Vectors.Table.Empty(columns);

        public string? External(string address) => address == Address ? text : null;
    }
}
