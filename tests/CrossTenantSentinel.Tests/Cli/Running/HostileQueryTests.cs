using System.Text.Json;
using CrossTenantSentinel.Tests.Cli.Commands;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Running;

/// <summary>Queries that would take the machine with them: each ends in an error with a code, and the next one runs.</summary>
public sealed class HostileQueryTests : IClassFixture<HostedFrontEndFixture>, IDisposable
{
    private readonly CtsRun cts = new();

    public HostileQueryTests(HostedFrontEndFixture hosted) =>
        cts.Surroundings = cts.Surroundings with { FrontEnd = () => new UndisposedFrontEnd(hosted.FrontEnd, _ => null) };

    public static TheoryData<string, string> Hostile => new()
    {
        { "let s0 = '0123456789'; " + Doubled("s", "strcat(%, %)", 40) + "print strlen(s40)", "CTS4201" },
        { "print s = '0123456789'" + Repeated(" | extend s = strcat(s, s)", 40) + " | project strlen(s)", "CTS4201" },
        { "let s0 = dynamic([1]); " + Doubled("s", "array_concat(%, %)", 44) + "print array_length(s44)", "CTS4201" },
        { "let s0 = dynamic([1]); " + Doubled("s", "pack_array(%, %)", 44) + "print s44", "CTS4201" },
        { "let s0 = dynamic([1]); " + Doubled("s", "pack_array(%, %)", 44) + "print tostring(s44)", "CTS4201" },
        { "print strlen(strrep(strrep(strrep('a', 1000), 1000), 1000))", "CTS4201" },
        { "print s = strrep(strrep('a', 1000), 1000) | extend t = replace_string(s, 'a', strrep('b', 1000))", "CTS4201" },
        { "print s = strrep(strrep('a', 1000), 100) | extend t = replace_regex(s, '(.*)', strrep(@'\\1', 1000))", "CTS4201" },
        { "print s = strrep(strrep('a', 1000), 1000) | extend t = strcat_array(repeat(s, 100000), ',')", "CTS4201" },
        { "print repeat(1, 1000000000000)", "CTS4202" },
        { "print 'a' matches regex '" + new string('(', 5000) + "a" + new string(')', 5000) + "'", "CTS4202" },
        { "print strrep('a', 1000) matches regex @'((a{0,100}){0,100}){0,100}b'", "CTS4202" },
        { "let f = (x:long) { g(x) }; let g = (x:long) { f(x) }; print f(1)", "CTS2001" },
        { "let f = (x:long) { f(x) }; print f(1)", "CTS2001" },
        { "range x from 1 to 10 step 0", "CTS2002" },
        { "print a = 1 | where " + string.Join(" and ", Enumerable.Range(2, 5000).Select(number => $"a != {number}")), "CTS2002" },
    };

    public void Dispose() => cts.Dispose();

    [Theory]
    [MemberData(nameof(Hostile))]
    public void It_ends_in_an_error_and_the_next_query_runs(string query, string code)
    {
        string[] results = Run(query, "print x = 1");

        results[0].ShouldContain($"\"error\":\"{code}: ");
        results[1].ShouldContain("\"rows\":[[1]]");
    }

    [Theory]
    [InlineData("print strcat(strrep('a', 1000), '!') matches regex @'^(a+)+$'", "[[false]]")]
    [InlineData("print extract(@'(x+x+)+y', 0, strrep('x', 1000))", "[[\"\"]]")]
    [InlineData("print strlen(strrep(strrep('0123456789', 1000), 1000))", "[[10000000]]")]
    [InlineData("range x from 1 to 1000000000000 step 1 | take 2", "[[1],[2]]")]
    [InlineData("print array_length(range(1, 1000000000000, 1))", "[[1048576]]")]
    public void What_only_looks_hostile_runs(string query, string rows) =>
        Run(query)[0].ShouldContain($"\"rows\":{rows}");

    [Fact]
    public void Variables_that_name_each_other_twice_are_worked_out_once() =>
        Run("let s0 = 1; " + Doubled("s", "% + %", 60) + "print s60")[0].ShouldContain("\"rows\":[[1152921504606846976]]");

    /// <summary><c>let n1 = f(n0, n0); let n2 = f(n1, n1); ...</c>.</summary>
    private static string Doubled(string name, string expression, int times) => string.Concat(
        Enumerable.Range(1, times).Select(number => $"let {name}{number} = {expression.Replace("%", $"{name}{number - 1}", StringComparison.Ordinal)}; "));

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private string[] Run(params string[] queries)
    {
        cts.Root.Write("cases.jsonl", string.Concat(queries.Select((query, number) => JsonSerializer.Serialize(new { id = number, query }) + "\n")));
        cts.Run(["run", "--batch", "cases.jsonl", "--out", "results.jsonl", "--timeout", "20"]).ShouldBe(0, cts.Output);
        return cts.Root.Read("results.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
