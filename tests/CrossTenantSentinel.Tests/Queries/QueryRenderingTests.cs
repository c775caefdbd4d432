using CrossTenantSentinel.Queries;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Queries;

public sealed class QueryRenderingTests
{
    private static readonly string[] Names = ["a", "b"];
    private static readonly string[] None = [];

    [Fact]
    public void Lines_are_indented_by_half_an_odd_blank_stays()
    {
        KqlQuery query = CrossTenantSentinel.Queries.Kql.Query($"""
            SigninLogs
            | where ResultType == {"0"} and
                AppId in ({Names})
               or true
            """);

        query.ToString().ShouldBe("SigninLogs\n| where ResultType == \"0\" and\n  AppId in (\"a\", \"b\")\n  or true");
    }

    [Fact]
    public void Every_character_still_comes_from_where_its_author_wrote_it()
    {
        KqlQuery query = CrossTenantSentinel.Queries.Kql.Query($"""
            SigninLogs
                | where AppId in ({Names})
                    and UserId != {"x"}
                    | take 5
            """);
        RenderedQuery rendered = query.Render();

        foreach (string word in (string[])["SigninLogs", "where", "and UserId", "take 5"])
        {
            int position = rendered.Text.IndexOf(word, StringComparison.Ordinal);
            RenderedSegment segment = rendered.SegmentAt(position);
            string part = query.Parts[segment.Part].ShouldBeOfType<KqlPart.OfText>().Text;
            part[(segment.Offset + position - segment.Start)..].ShouldStartWith(word);
        }
    }

    [Fact]
    public void A_string_of_several_lines_keeps_its_blanks() =>
        CrossTenantSentinel.Queries.Kql.Query($"print x = ```\n    a\n  b```\n    | take 1").ToString().ShouldBe("print x = ```\n    a\n  b```\n    | take 1");

    [Fact]
    public void A_list_stands_as_its_elements_where_an_operator_takes_a_list() =>
        CrossTenantSentinel.Queries.Kql.Query($"T | where A in ({Names}) and B !in~ ({Names}) and C has_any ({Names}) and D in ({None})").ToString()
            .ShouldBe("""T | where A in ("a", "b") and B !in~ ("a", "b") and C has_any ("a", "b") and D in (dynamic([]))""");

    [Fact]
    public void A_list_anywhere_else_is_a_dynamic_value() =>
        CrossTenantSentinel.Queries.Kql.Query($"print x = {Names}, y = set_union({Names}, {Names}), z = min({Names})").ToString()
            .ShouldBe("""print x = dynamic(["a", "b"]), y = set_union(dynamic(["a", "b"]), dynamic(["a", "b"])), z = min(dynamic(["a", "b"]))""");
}
