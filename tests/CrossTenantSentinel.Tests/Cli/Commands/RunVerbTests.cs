using System.Text.Json;
using CrossTenantSentinel.Tests.Cli.Running;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Commands;

public sealed class RunVerbTests : IClassFixture<HostedFrontEndFixture>, IDisposable
{
    private readonly CtsRun cts = new();

    public RunVerbTests(HostedFrontEndFixture hosted)
    {
        cts.Surroundings = cts.Surroundings with { FrontEnd = () => new UndisposedFrontEnd(hosted.FrontEnd) };
        cts.Root.Write("data/SigninLogs.json", """[{"UserPrincipalName":"a@contoso.com","ResultType":"0","Strange_Column":1},{"UserPrincipalName":"b@contoso.com","ResultType":"50126"}]""");
        cts.Root.Write("data/watchlists/SampleDirectory.csv", "TenantId,Name\nt1,Fabrikam\n");
    }

    public void Dispose() => cts.Dispose();

    [Fact]
    public void A_result_is_a_table_for_people()
    {
        cts.Run("run", "--kql", "print Name = \"a\\nb\", Count = 10, Missing = long(null)").ShouldBe(0);

        cts.Output.ShouldBe("Name  Count  Missing\n----  -----  -------\na\\nb     10\n1 row.\n");
    }

    [Fact]
    public void Rows_come_from_the_folder_and_doubts_about_it_follow_the_result()
    {
        cts.Run("run", "--kql", "SigninLogs | where ResultType == \"0\" | project UserPrincipalName", "--data", "data").ShouldBe(0);

        cts.Output.ShouldBe("UserPrincipalName\n-----------------\na@contoso.com\ndata/SigninLogs.json: warning CTS0304: SigninLogs has no column Strange_Column.\n    Correct the name, or add the column with --schema FILE.\n1 row.\n");
    }

    [Fact]
    public void Json_is_one_object_with_columns_rows_and_findings()
    {
        cts.Run("run", "--kql", "SigninLogs | summarize Users = make_set(UserPrincipalName), count()", "--data", "data", "--format", "json").ShouldBe(0, cts.Output);

        using JsonDocument document = JsonDocument.Parse(cts.Output);
        document.RootElement.GetProperty("columns")[1].GetProperty("type").GetString().ShouldBe("long");
        document.RootElement.GetProperty("rows")[0].GetRawText().ShouldBe("[[\"a@contoso.com\",\"b@contoso.com\"],2]");
        document.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Csv_is_alone_on_standard_output()
    {
        cts.Run("run", "--kql", "SigninLogs | extend Text = 'a,\"b\"' | project UserPrincipalName, Text | take 1", "--data", "data", "--format", "csv").ShouldBe(0);

        cts.Output.ShouldBe("UserPrincipalName,Text\na@contoso.com,\"a,\"\"b\"\"\"\n");
        cts.Error.ShouldContain("warning CTS0304");
    }

    [Theory]
    [InlineData("""{"TimeGenerated":"2026-03-01T10:00:00Z","$IngestionTime":"2026-03-01T12:00:00Z"}""", "2026-03-01T12:00:00Z")]
    [InlineData("""{"TimeGenerated":"2026-03-01T10:00:00Z"}""", "2026-03-01T10:00:00Z")]
    [InlineData("""{"TimeGenerated":"2026-03-01T10:00:00Z","$IngestionTime":null}""", "2026-03-01T10:00:00Z")]
    [InlineData("""{"ResultType":"0"}""", "")]
    public void Rows_say_when_they_were_ingested_or_were_so_when_they_were_generated(string row, string expected)
    {
        cts.Root.Write("late/SigninLogs.json", $"[{row}]");

        cts.Run("run", "--kql", "SigninLogs | extend Ingested = ingestion_time() | project Ingested", "--data", "late", "--format", "csv").ShouldBe(0, cts.Output);

        cts.Output.ShouldBe($"Ingested\n{expected}\n");
        cts.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_without_a_schema_may_say_when_its_rows_were_ingested()
    {
        cts.Root.Write("late/Own_CL.csv", "TimeGenerated,$IngestionTime\n2026-03-01T10:00:00Z,2026-03-01T12:00:00Z\n");

        cts.Run("run", "--kql", "Own_CL | project Late = ingestion_time() - TimeGenerated", "--data", "late", "--format", "csv").ShouldBe(0, cts.Output);

        cts.Output.ShouldBe("Late\n02:00:00\n");
    }

    [Fact]
    public void The_clock_is_an_option()
    {
        cts.Run("run", "--kql", "print now()", "--now", "2026-03-02T12:00:00+02:00").ShouldBe(0);

        cts.Output.ShouldContain("\n2026-03-02T10:00:00Z\n");
    }

    [Fact]
    public void Timing_is_json_on_standard_error()
    {
        cts.Run("run", "--kql", "print 1", "--timing").ShouldBe(0);

        using JsonDocument document = JsonDocument.Parse(cts.Error);
        document.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(["load", "bind", "plan", "execute"]);
        document.RootElement.EnumerateObject().ShouldAllBe(property => property.Value.GetDouble() >= 0);
    }

    [Fact]
    public void A_problem_is_named_with_its_place_in_the_file()
    {
        cts.Root.Write("hunt.kql", "SigninLogs\n| where Nowhere == 1\n");

        cts.Run("run", "--query", "hunt.kql", "--data", "data").ShouldBe(1);

        cts.Output.ShouldStartWith("hunt.kql(2,9): error CTS2001: ");
    }

    [Fact]
    public void A_watchlist_is_read_from_the_folder()
    {
        cts.Run("run", "--kql", "_GetWatchlist('SampleDirectory') | project SearchKey, Name", "--data", "data").ShouldBe(0, cts.Output);

        cts.Output.ShouldContain("\nt1         Fabrikam\n");
    }

    [Fact]
    public void A_table_without_file_is_empty_with_a_warning_and_without_folder_an_error()
    {
        cts.Run("run", "--kql", "AuditLogs | count", "--data", "data").ShouldBe(0);
        cts.Output.ShouldContain("warning CTS0305: No file for AuditLogs: read as empty.");

        cts.Run("run", "--kql", "AuditLogs | count").ShouldBe(1);
        cts.Output.ShouldStartWith("cts: error CTS0307: ");
    }

    [Theory]
    [InlineData("run", "One of --kql TEXT")]
    [InlineData("run --kql x --query y", "One of --kql TEXT")]
    [InlineData("run --kql x --out y", "--out belongs to --batch")]
    [InlineData("run --kql x --now yesterday", "is no instant")]
    [InlineData("run --kql x --timeout 0", "--timeout is more than 0")]
    [InlineData("run --kql x --max-rows 0", "--max-rows is at least 1")]
    [InlineData("check --format csv", "--format csv is not for cts check")]
    public void A_wrong_option_exits_2(string commandLine, string message)
    {
        cts.Run(commandLine.Split(' ')).ShouldBe(2);

        cts.Output.ShouldStartWith("cts: error CTS0002: ");
        cts.Output.ShouldContain(message);
    }

    [Theory]
    [InlineData("--query nowhere.kql", 2, "CTS0322")]
    [InlineData("--kql x --data nowhere", 1, "CTS0300")]
    public void What_cannot_be_read_is_named(string options, int exitCode, string code)
    {
        cts.Run(["run", .. options.Split(' ')]).ShouldBe(exitCode);

        cts.Output.ShouldContain($"error {code}: ");
    }

    [Fact]
    public void Rows_are_limited()
    {
        cts.Run("run", "--kql", "range x from 1 to 1000 step 1", "--max-rows", "10").ShouldBe(1);

        cts.Output.ShouldContain("error CTS4200: ");
    }

    [Fact]
    public void Coverage_counts_what_binds_and_runs()
    {
        cts.Root.Write("queries/a.kql", "SigninLogs | count");
        cts.Root.Write("queries/b/rule.yaml", "id: x\nquery: |\n  SigninLogs\n  | where Nowhere == 1\n");
        cts.Root.Write("queries/b/other.yaml", "id: y\n");
        cts.Root.Write("queries/c.yml", "query: print 1\n");

        cts.Run("coverage", "queries").ShouldBe(0);
        cts.Output.ShouldBe("     3  queries\n     2  bind without an error\n     2  of these become a plan (100.0 %)\n     2  of these run on empty tables (100.0 %)\n");

        cts.Run("coverage", "queries", "--format", "json").ShouldBe(0);
        using JsonDocument document = JsonDocument.Parse(cts.Output);
        document.RootElement.GetProperty("coverage").GetProperty("run").GetInt32().ShouldBe(2);
        document.RootElement.GetProperty("queries")[1].GetProperty("stage").GetString().ShouldBe("read");

        cts.Run("coverage", "nowhere").ShouldBe(2);
        cts.Output.ShouldStartWith("cts: error CTS0324: ");
    }
}
