using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.InProcess;
using CrossTenantSentinel.Kql.Schema;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.InProcess;

/// <summary>What would overflow the stack or never end costs a query, not the process. A failure here may end the test run.</summary>
public sealed class InProcessFrontEndSafetyTests
{
    [Theory]
    [InlineData("print ", "(", "1", ")")]
    [InlineData("print ", "iff(true,", "1", ",2)")]
    [InlineData("print ", "not(", "true", ")")]
    [InlineData("print dynamic(", "[", "1", "])")]
    [InlineData("", "union (SigninLogs | union (", "SigninLogs", "))")]
    [InlineData("", "let f = () { ", "SigninLogs", "; f }")]
    public void Deep_nesting_is_answered(string before, string open, string inner, string close)
    {
        using InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions { Timeout = TimeSpan.FromSeconds(60) });

        Bind(400);
        Bind(2000).HasErrors.ShouldBeTrue();

        BoundQuery Bind(int depth) =>
            frontEnd.Analyze($"{before}{Repeat(open, depth)}{inner}{Repeat(close, depth)}", TestSchema.Value).ShouldBeOfType<BoundQuery>();
    }

    [Fact]
    public void A_chain_of_functions_is_bound_to_its_end()
    {
        string nested = $"{Repeat("(", 200)}f@(t){Repeat(")", 200)}";
        string chain = string.Concat(Enumerable.Range(1, 60).Select(number => $"let f{number} = (t:(*)) {{ {nested.Replace("@", $"{number - 1}", StringComparison.Ordinal)} }};\n"));
        using InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions { Timeout = TimeSpan.FromSeconds(60) });

        frontEnd.Analyze($"let f0 = (t:(*)) {{ t | project ResultType }};\n{chain}f60(SigninLogs)", TestSchema.Value)
            .ShouldBeOfType<BoundQuery>().Result!.Single().Name.ShouldBe("ResultType");
    }

    [Fact]
    public void Stored_functions_that_call_each_other_in_a_circle_are_bound()
    {
        KustoSchema schema = TestSchema.Value with { Functions = [new("A", "", "B | take 1"), new("B", "", "A | take 1")] };
        using InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions());

        frontEnd.Analyze("A", schema).ShouldBeOfType<BoundQuery>();
    }

    [Fact]
    public void What_doubles_with_each_function_is_given_up_and_the_next_query_works()
    {
        string doubling = $"{Repeat("let f = () { ", 40)}SigninLogs{Repeat("; f() }", 40)}";
        using InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions { Timeout = TimeSpan.FromSeconds(2) });
        frontEnd.Analyze("print 1", TestSchema.Value).ShouldBeOfType<BoundQuery>();

        FrontEndFailure failure = frontEnd.Analyze(doubling, TestSchema.Value).ShouldBeOfType<FrontEndFailure>();

        failure.Kind.Code.ShouldBe("CTS0014");
        failure.Message.ShouldContain("within 2 s on the query `let f = () {");
        frontEnd.Analyze("print 1", TestSchema.Value).ShouldBeOfType<BoundQuery>();
    }

    [Fact]
    public void A_query_too_long_for_any_stack_is_refused()
    {
        using InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions());

        FrontEndFailure failure = frontEnd.Analyze($"print '{Repeat("a", 1_000_000)}'", TestSchema.Value).ShouldBeOfType<FrontEndFailure>();

        failure.Kind.Code.ShouldBe("CTS0013");
        failure.Message.ShouldContain("1,000,008 characters");
    }

    [Fact]
    public void The_functions_that_a_query_calls_count_by_their_longest_chain()
    {
        CallChains chains = new([new("A", "", "B | where 1 == 1"), new("B", "", "A | C"), new("C", "", "T"), new("Long", "", Repeat("x", 500)), new("odd-name", "", "12345")]);

        chains.LengthFrom("A").ShouldBe("A".Length + "B | where 1 == 1".Length + "A | C".Length + "T".Length + "12345".Length);
        chains.LengthFrom("Along").ShouldBe("Along".Length + "12345".Length);
    }

    [Fact]
    public void A_schema_that_Kusto_Language_refuses_is_no_query_s_fault()
    {
        using InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions());

        FrontEndFailure failure = frontEnd.Analyze("print 1", TestSchema.Value with { Tables = [new TableSchema("T", [null!])] }).ShouldBeOfType<FrontEndFailure>();

        failure.Kind.Code.ShouldBe("CTS0013");
        failure.Message.ShouldContain("on the schema");
    }

    [Fact]
    public void The_version_names_the_code_that_answers()
    {
        using InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions());

        frontEnd.Version.ShouldMatch(@"^in process Kusto\.Language [\d.]+ \([0-9a-f]{32}\), CrossTenantSentinel\.Kql [\d.]+ \([0-9a-f]{32}\)$");
    }

    [Fact]
    public void After_disposal_no_query_is_taken()
    {
        InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions());
        frontEnd.Dispose();

        Should.Throw<ObjectDisposedException>(() => frontEnd.Analyze("print 1", TestSchema.Value));
    }

    [Fact]
    public async Task Threads_do_not_mix_their_answers()
    {
        using InProcessFrontEndFixture one = new();
        using InProcessFrontEndFixture other = new();
        string[] queries = [.. Enumerable.Range(0, 100).Select(number => $"let f = (a:string) {{ SigninLogs | extend c{number} = a }}; f('x') | join (VipSignins()) on UserPrincipalName")];

        Task<IReadOnlyList<FrontEndAnswer>>[] runs = [Task.Run(() => one.FrontEnd.AnalyzeAll(queries, TestSchema.Value)), Task.Run(() => other.FrontEnd.AnalyzeAll(queries, TestSchema.Value))];
        IReadOnlyList<FrontEndAnswer>[] answers = await Task.WhenAll(runs);

        for (int index = 0; index < queries.Length; index++)
        {
            foreach (IReadOnlyList<FrontEndAnswer> run in answers)
                ((BoundQuery)run[index]).Result!.ShouldContain(column => column.Name == $"c{index}");
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
