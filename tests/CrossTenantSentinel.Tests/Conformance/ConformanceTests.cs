using System.Text.RegularExpressions;
using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.Running;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Conformance;

/// <summary>The language reference as cases: each file one operator or one family of functions.</summary>
public sealed partial class ConformanceTests(ConformanceQueries queries) : IClassFixture<ConformanceQueries>
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from file in ConformanceFiles.All
        from @case in file.Value
        select new TheoryDataRow<string, string>(file.Key, @case.Name) { TestDisplayName = $"{file.Key}: {@case.Name}", Label = "" };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Kql(string file, string name)
    {
        ConformanceCase @case = ConformanceFiles.All[file].First(candidate => candidate.Name == name);
        string place = $"Conformance/{file}.kqltest({@case.Line})";
        if (@case.Expected.Count == 0)
            Assert.Fail($"{place}: the case has no `----` with a header or an error below it.");
        RunOutcome outcome = queries.Run(file, @case.Query);
        string problems = string.Join('\n', outcome.Problems.Select(problem => $"{problem.Kind.Code}: {problem.Message}"));
        if (Error().Match(@case.Expected[0].Text) is { Success: true } error)
        {
            if (outcome.Problems.Count == 0)
                Assert.Fail($"{place}: the query runs, but should fail with {error.Groups["code"].Value}.\n{Show(outcome.Result!)}");
            problems.ShouldContain($"{error.Groups["code"].Value}: ", Case.Sensitive, place);
            problems.ShouldContain(error.Groups["message"].Value, Case.Insensitive, place);
            return;
        }

        if (outcome.Result is not { } actual)
        {
            Assert.Fail($"{place}: {problems}");
            return;
        }

        Compare(@case, file, place, actual);
    }

    [Fact]
    public void Names_of_cases_are_unique_in_their_file()
    {
        foreach ((string file, IReadOnlyList<ConformanceCase> cases) in ConformanceFiles.All)
            cases.Select(@case => @case.Name).ShouldBeUnique(file);
    }

    [Fact]
    public void Every_function_occurs_in_a_case()
    {
        HashSet<string> used = [.. AllQueries().SelectMany(query => CalledName().Matches(query).Select(match => match.Value))];

        FunctionLibrary.Names.Where(name => IsName().IsMatch(name) && !used.Contains(name)).ShouldBeEmpty("functions without a case");
    }

    [Fact]
    public void Every_aggregate_occurs_in_a_case()
    {
        HashSet<string> used = [.. AllQueries().SelectMany(query => CalledName().Matches(query).Select(match => match.Value))];

        AggregateLibrary.Names.Where(name => !used.Contains(name)).ShouldBeEmpty("aggregates without a case");
    }

    [Fact]
    public void Every_operator_occurs_in_a_case()
    {
        string[] queries = [.. AllQueries()];

        FunctionLibrary.Names.Where(name => !IsName().IsMatch(name) && !queries.Any(query => Uses(query, name))).ShouldBeEmpty("operators without a case");
    }

    private static void Compare(ConformanceCase @case, string file, string place, Table actual)
    {
        Table expected;
        try
        {
            expected = ExpectedTable.Read(@case.Expected);
        }
        catch (FormatException wrong)
        {
            Assert.Fail($"Conformance/{file}.kqltest, {wrong.Message}\n{Show(actual)}");
            return;
        }

        TableComparison comparison = TableComparison.Of(expected, actual, @case.InOrder);
        if (!comparison.AreEqual)
            Assert.Fail($"{place}: {@case.Name}\n{@case.Query.Trim()}\n\n{comparison.Describe()}");
    }

    private static IEnumerable<string> AllQueries() => ConformanceFiles.All.Values.SelectMany(cases => cases).Select(@case => @case.Query);

    /// <summary>Operators that a query spells otherwise than the library does.</summary>
    private static bool Uses(string query, string name) => name switch
    {
        "unary-" => UnaryMinus().IsMatch(query),
        "unary+" => UnaryPlus().IsMatch(query),
        _ => query.Contains(name, StringComparison.Ordinal),
    };

    private static string Show(Table table)
    {
        using StringWriter text = new();
        AlignedTable.Write(table, text);
        return text.ToString();
    }

    [GeneratedRegex(@"\Aerror (?<code>CTS\d{4})(?:: *(?<message>.*))?\z")]
    private static partial Regex Error();

    [GeneratedRegex(@"!?\b[A-Za-z_]\w*\b")]
    private static partial Regex CalledName();

    /// <summary>Whether a function is named by a word; "member" and "element" are what the language writes as d.a and d[0].</summary>
    [GeneratedRegex(@"\A(?!member\z|element\z)!?[a-z_]\w*\z")]
    private static partial Regex IsName();

    [GeneratedRegex(@"[=(,]\s*-\s*[A-Za-z(]")]
    private static partial Regex UnaryMinus();

    [GeneratedRegex(@"[=(,]\s*\+\s*[A-Za-z(\d]")]
    private static partial Regex UnaryPlus();
}
