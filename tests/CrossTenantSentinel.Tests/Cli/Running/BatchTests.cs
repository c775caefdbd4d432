using System.Text.Json;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Cli.Commands;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Running;

public sealed class BatchTests : IClassFixture<HostedFrontEndFixture>, IDisposable
{
    private static readonly FindingKind Crash = new() { Code = "CTS9998", Title = "Sample", Why = "It is one.", Instead = "Nothing." };

    private readonly CtsRun cts = new();

    public BatchTests(HostedFrontEndFixture hosted) =>
        cts.Surroundings = cts.Surroundings with
        {
            FrontEnd = () => new UndisposedFrontEnd(hosted.FrontEnd, query => query switch
            {
                "crash" => new FrontEndFailure(Crash, "The process ended."),
                "bug" => throw new InvalidOperationException("odd"),
                _ => null,
            }),
        };

    public void Dispose() => cts.Dispose();

    [Fact]
    public void Every_line_gets_a_line_in_its_order_whatever_the_others_do()
    {
        string[] results = Run(
            Case("first", "print x = 1"),
            "no JSON",
            "{\"id\":\"no query\"}",
            "[1]",
            "",
            Case("crash", "crash"),
            Case("bug", "bug"),
            Case("unknown", "print nowhere"),
            Case("deep", $"print x = {new string('(', 400)}1{new string(')', 400)}"),
            "{\"id\":7,\"query\":\"print y = 'é'\"}",
            Case("table", "SigninLogs | count"),
            Case("last", "datatable(a:string, b:real)['x', 0.5] | extend c = dynamic({'k':[1]}), d = datetime(2026-03-02), n = long(null)"));

        results.Length.ShouldBe(11);
        results[0].ShouldBe("{\"id\":\"first\",\"columns\":[{\"name\":\"x\",\"type\":\"long\"}],\"rows\":[[1]]}");
        results[1].ShouldStartWith("{\"id\":null,\"error\":\"CTS0323: Line 2 is no query: it is not JSON: ");
        results[2].ShouldBe("{\"id\":\"no query\",\"error\":\"CTS0323: Line 3 is no query: it has no text named query.\"}");
        results[3].ShouldBe("{\"id\":null,\"error\":\"CTS0323: Line 4 is no query: it is no object.\"}");
        results[4].ShouldBe("{\"id\":\"crash\",\"error\":\"CTS9998: The process ended.\"}");
        results[5].ShouldBe("{\"id\":\"bug\",\"error\":\"CTS0001: InvalidOperationException: odd\"}");
        results[6].ShouldStartWith("{\"id\":\"unknown\",\"error\":\"CTS2001: ");
        results[7].ShouldStartWith("{\"id\":\"deep\",\"");
        results[8].ShouldBe("{\"id\":7,\"columns\":[{\"name\":\"y\",\"type\":\"string\"}],\"rows\":[[\"é\"]]}");
        results[9].ShouldStartWith("{\"id\":\"table\",\"error\":\"CTS0307: ");
        results[10].ShouldEndWith("\"rows\":[[\"x\",0.5,{\"k\":[1]},\"2026-03-02T00:00:00Z\",null]]}");
        cts.Output.ShouldBe("Ran 11 queries: 3 with a result, 8 with an error.\n".Replace("3 with a result, 8", results[7].Contains("\"error\"", StringComparison.Ordinal) ? "3 with a result, 8" : "4 with a result, 7", StringComparison.Ordinal));
    }

    [Fact]
    public void A_query_without_end_is_one_error()
    {
        string[] results = Run(Case("endless", "range x from 1 to 1000000000000 step 1 | summarize count()"), Case("after", "print x = 1"));

        results[0].ShouldMatch("""^\{"id":"endless","error":"CTS(0320|4200|4201): """);
        results[1].ShouldContain("\"rows\":[[1]]");
    }

    [Fact]
    public void Queries_share_the_rows_of_a_folder_and_a_malformed_file_is_the_error_of_those_that_read_it()
    {
        cts.Root.Write("data/SigninLogs.ndjson", "{\"ResultType\":\"0\"}\n{\"ResultType\":\"1\"}\n");
        cts.Root.Write("data/AuditLogs.ndjson", "{\"TimeGenerated\":5}\n");

        string[] results = Run(["--data", "data"], Case("good", "SigninLogs | count"), Case("bad", "AuditLogs | count"), Case("good again", "SigninLogs | where ResultType == '1' | count"));

        results[0].ShouldEndWith("\"rows\":[[2]]}");
        results[1].ShouldContain("\"error\":\"CTS0302: data/AuditLogs.ndjson(1,18): TimeGenerated is of type datetime, but holds 5.\"");
        results[2].ShouldEndWith("\"rows\":[[1]]}");
    }

    [Fact]
    public void A_file_that_is_missing_exits_2()
    {
        cts.Run("run", "--batch", "nowhere.jsonl", "--out", "results.jsonl").ShouldBe(2);

        cts.Output.ShouldStartWith("cts: error CTS0322: ");
        File.Exists(cts.Root.At("results.jsonl")).ShouldBeFalse();
    }

    private static string Case(string id, string query) => JsonSerializer.Serialize(new { id, query });

    private string[] Run(params string[] lines) => Run([], lines);

    private string[] Run(string[] options, params string[] lines)
    {
        cts.Root.Write("cases.jsonl", string.Join('\n', lines) + "\n");
        cts.Run(["run", "--batch", "cases.jsonl", "--out", "results.jsonl", "--timeout", "3", .. options]).ShouldBe(0, cts.Output);
        return cts.Root.Read("results.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
