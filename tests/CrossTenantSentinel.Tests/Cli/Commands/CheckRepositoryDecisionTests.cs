using System.Text.Json;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Checks;
using CrossTenantSentinel.Tests.Cli.Reporting;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Commands;

/// <summary>What people decide about findings in the files of a repository.</summary>
public sealed class CheckRepositoryDecisionTests : IDisposable
{
    private readonly CtsRun cts = new();

    public CheckRepositoryDecisionTests()
    {
        cts.FrontEnd = new ObedientFrontEnd(SampleRules.Hunt.RowColumns) { Instead = Bind };
        for (int number = 0; number < 8; number++)
            cts.Root.Write($"repository/Hunting Queries/q{number}.kql", $"SigninLogs\n| where resulttype == \"{number}\"\n");
    }

    public void Dispose() => cts.Dispose();

    [Fact]
    public void Of_one_cause_the_first_few_are_shown_and_all_are_counted()
    {
        cts.Run("check", "repository", "--max-per-cause", "3").ShouldBe(1);
        Shown().ShouldBe(3);
        cts.Output.ShouldContain("    and 5 more; --max-per-cause 0 shows all\n");
        cts.Output.ShouldContain("8 errors, ");

        cts.Run("check", "repository").ShouldBe(1);
        Shown().ShouldBe(5, "the default");
        cts.Run("check", "repository", "--max-per-cause", "0").ShouldBe(1);
        Shown().ShouldBe(8);
    }

    [Fact]
    public void A_comment_in_a_file_suppresses()
    {
        cts.Root.Write("repository/Hunting Queries/q0.kql", "SigninLogs\n// cts-disable CTS2001 until 2999-01-31: the column comes next month\n| where resulttype == \"0\"\n");

        cts.Run("check", "repository").ShouldBe(1);

        cts.Output.ShouldEndWith("7 errors, 0 warnings, 0 notes. 1 suppressed.\n");
    }

    [Fact]
    public void A_baseline_lies_in_the_repository_and_holds_wherever_the_run_starts()
    {
        cts.Root.Write("repository/.git/HEAD", "ref: refs/heads/main\n");
        cts.Run("check", "repository/Hunting Queries", "--write-baseline").ShouldBe(0);
        string written = cts.Root.Read("repository/.cts/baseline.json");
        written.ShouldContain("\"file\": \"Hunting Queries/q0.kql\"");

        cts.Run("check", "repository").ShouldBe(0);
        cts.Run("check", "repository/Hunting Queries/q1.kql").ShouldBe(0);
        cts.Output.ShouldEndWith("1 in the baseline.\n");
        cts.Surroundings = cts.Surroundings with { WorkingDirectory = cts.Root.At("repository/Hunting Queries") };
        cts.Run("check", ".").ShouldBe(0);
        cts.Run("check", "q0.kql", "q1.kql", "--write-baseline").ShouldBe(0);
        cts.Root.Read("repository/.cts/baseline.json").ShouldBe(written, "what was not checked stays");
    }

    [Fact]
    public void Fixes_are_applied_file_by_file_and_what_is_left_is_checked_again()
    {
        const string Kept = "SigninLogs\n| where resulttype == badvalue\n";
        cts.Root.Write("repository/Hunting Queries/q0.kql", Kept);

        cts.Run("check", "repository", "--fix").ShouldBe(1);

        cts.Root.Read("repository/Hunting Queries/q1.kql").ShouldBe("SigninLogs\n| where ResultType == \"1\"\n");
        cts.Root.Read("repository/Hunting Queries/q0.kql").ShouldBe(Kept);
        cts.Output.ShouldContain("fixed repository/Hunting Queries/q7.kql(2,9): CTS2001: Write ResultType\n");
        cts.Output.ShouldContain("note CTS3920: \"Write ResultType\" for CTS2001 is not applied: CTS2001 would be found anew");
        cts.Output.ShouldEndWith("1 error, 0 warnings, 1 note. 7 fixes applied to 7 files.\n");
    }

    [Fact]
    public void A_log_of_a_repository_is_valid_and_carries_its_fixes()
    {
        cts.Run("check", "repository", "--format", "sarif").ShouldBe(1);

        SarifLog.Mistakes(cts.Output).ShouldBeEmpty();
        JsonElement result = JsonDocument.Parse(cts.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("repository/Hunting%20Queries/q0.kql");
        result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString().ShouldBe("ResultType");
    }

    private int Shown() => cts.Output.Split("error CTS2001").Length - 1;

    /// <summary>Knows ResultType in this case only, and nothing that is called badvalue once the rest is right.</summary>
    private static BoundQuery? Bind(string query)
    {
        string? unknown = new[] { "resulttype", "badvalue" }.FirstOrDefault(name => query.Contains(name, StringComparison.Ordinal));
        return unknown is null ? null : new BoundQuery(
            query,
            [new KustoDiagnostic("KS142", KustoSeverity.Error, $"The name '{unknown}' is unknown.", query.IndexOf(unknown, StringComparison.Ordinal), unknown.Length) { Candidates = ["ResultType"] }],
            SampleRules.Hunt.RowColumns,
            [],
            new SyntaxNode("QueryBlock", 0, query.Length, null, null, null, []));
    }
}
