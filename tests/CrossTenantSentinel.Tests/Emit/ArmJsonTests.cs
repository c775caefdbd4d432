using CrossTenantSentinel.Emit.Arm;
using CrossTenantSentinel.Emit.Views;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class ArmJsonTests
{
    [Fact]
    public void Any_text_reads_back_as_that_very_text() => HostileText.Holds(text =>
    {
        ViewNode view = new ViewNode.Mapping([new ViewEntry("key", new ViewNode.Text(text))]);
        ArmJson.Difference(ArmJson.Write(view), view).ShouldBeNull();
    });

    [Theory]
    [InlineData("text", "text")]
    [InlineData("[concat('a')]", "[[concat('a')]")]
    [InlineData("[[x]", "[[[x]")]
    [InlineData("[]", "[[]")]
    [InlineData("[Test] rule", "[Test] rule")]
    [InlineData("[", "[")]
    public void A_text_in_brackets_is_marked_as_text_and_no_other(string text, string literal) => ArmJson.Literal(text).ShouldBe(literal);

    [Fact]
    public void Json_is_indented_by_two_ends_with_a_line_feed_and_stays_readable() =>
        ArmJson.Write(new ViewNode.Mapping([new ViewEntry("query", new ViewNode.Text("T | where a < 'b' & c > \"d\"")), new ViewEntry("none", null)]))
            .ShouldBe("{\n  \"query\": \"T | where a < 'b' & c > \\\"d\\\"\"\n}\n");

    [Theory]
    [InlineData("""{"a":"x","b":1}""", null)]
    [InlineData("""{"b":1,"a":"x"}""", "$ has the keys b, a")]
    [InlineData("""{"a":"x","b":1,"b":1}""", "$ has the keys a, b, b")]
    [InlineData("""{"a":"y","b":1}""", "$.a reads back as \"y\" instead of \"x\"")]
    [InlineData("""{"a":"x","b":"1"}""", "$.b reads back as \"1\"")]
    public void A_difference_is_said_in_words(string json, string? words)
    {
        string? difference = ArmJson.Difference(json, new ViewNode.Mapping([new ViewEntry("a", new ViewNode.Text("x")), new ViewEntry("b", new ViewNode.Number(1))]));

        if (words is null)
            difference.ShouldBeNull();
        else
            difference.ShouldNotBeNull().ShouldContain(words);
    }
}
