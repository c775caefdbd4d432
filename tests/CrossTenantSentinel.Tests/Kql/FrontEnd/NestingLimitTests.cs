using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tests.Cli.Processes;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.FrontEnd;

/// <summary>Brackets that nest too deep are refused without being bound, and nothing else is.</summary>
public sealed class NestingLimitTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly string Many = new('(', NestingLimit.MostOpen + 1);

    public static TheoryData<string, string> NotNested => new()
    {
        { "closed ones", "print " + string.Join(", ", Enumerable.Repeat("(1)", 600)) },
        { "a text", $"print \"{Many}\"" },
        { "a text with single quotes", $"print '{Many}'" },
        { "a text with quotes in it", $"print \"\\\"{Many}\", '\\'{Many}'" },
        { "a verbatim text that ends in a backslash", $"print @\"{Many}\\\", @'{Many}\\', 1" },
        { "a verbatim text with quotes in it", $"print @\"\"\"{Many}\", @'''{Many}'" },
        { "a hidden text", $"print h\"{Many}\", h@'{Many}'" },
        { "a text of several lines", $"print ```\n\"{Many}\n```, ~~~\n'{Many}\n~~~" },
        { "a comment", $"print 1 // {Many}\n| take 1 // {Many}" },
        { "signs of comments in texts and quotes in comments", $"print 'https://example.com' // it's {Many}\n| take 1" },
    };

    [Theory]
    [MemberData(nameof(NotNested))]
    public void Brackets_that_are_none_do_not_count(string name, string query)
    {
        name.ShouldNotBeEmpty();
        host.FrontEnd.Analyze(query, KustoSchema.Empty).ShouldBeOfType<BoundQuery>().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Queries_beside_it_are_bound_and_keep_their_places()
    {
        IReadOnlyList<FrontEndAnswer> answers = host.FrontEnd.AnalyzeAll(["print a = 1", "print " + Many, "print b = 2"], KustoSchema.Empty);

        answers.Select(answer => ((BoundQuery)answer).Result?[0].Name).ShouldBe(["a", null, "b"]);
        ((BoundQuery)answers[1]).Diagnostics.ShouldHaveSingleItem().Start.ShouldBe("print ".Length + NestingLimit.MostOpen);
    }
}
