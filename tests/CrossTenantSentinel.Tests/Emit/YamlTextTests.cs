using CrossTenantSentinel.Emit.Views;
using CrossTenantSentinel.Emit.Yaml;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class YamlTextTests
{
    [Fact]
    public void Any_text_on_one_line_reads_back_as_that_very_text() =>
        HostileText.Holds(text => Difference($"key: {YamlText.Inline(text)}\nnext: x\n", text).ShouldBeNull());

    [Fact]
    public void Any_text_as_a_block_reads_back_as_that_very_text() =>
        HostileText.Holds(text => Difference($"key: {YamlText.Block(text)}\nnext: x\n", text).ShouldBeNull());

    [Fact]
    public void Any_text_in_quotes_reads_back_as_that_very_text() =>
        HostileText.Holds(text => Difference($"key: {YamlText.Quoted(text)}\nnext: x\n", text).ShouldBeNull());

    [Fact]
    public void Any_text_as_a_key_reads_back_as_that_very_text() =>
        HostileText.Holds(text => YamlReadBack.Difference(
            $"{YamlText.Inline(text)}: x\n",
            new ViewNode.Mapping([new ViewEntry(text, new ViewNode.Text("x"))])).ShouldBeNull());

    [Theory]
    [InlineData("Guest signed in", "Guest signed in")]
    [InlineData("1.0.0", "1.0.0")]
    [InlineData("14d", "14d")]
    [InlineData("T1078.004", "T1078.004")]
    [InlineData("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000001")]
    [InlineData("no", "'no'")]
    [InlineData("1.0", "'1.0'")]
    [InlineData("null", "'null'")]
    [InlineData("", "''")]
    [InlineData(" x", "' x'")]
    [InlineData("x ", "'x '")]
    [InlineData("- x", "'- x'")]
    [InlineData("it's: so", "'it''s: so'")]
    [InlineData("{{User}} signed in", "'{{User}} signed in'")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void A_scalar_is_quoted_only_where_it_must_be(string text, string yaml) => YamlText.Inline(text).ShouldBe(yaml);

    [Theory]
    [InlineData("a\nb\n", "|\n  a\n  b")]
    [InlineData("a\n\n  b\n", "|\n  a\n\n    b")]
    [InlineData("a", "|-\n  a")]
    [InlineData("a\n\n", "|+\n  a\n")]
    [InlineData(" a\n", "|2\n   a")]
    [InlineData("\na\n", "\"\\na\\n\"")]
    [InlineData("  \na\n", "\"  \\na\\n\"")]
    [InlineData("a\r\nb\n", "\"a\\r\\nb\\n\"")]
    public void A_block_says_how_it_begins_and_ends(string text, string yaml) => YamlText.Block(text).ShouldBe(yaml);

    private static string? Difference(string yaml, string text) => YamlReadBack.Difference(
        yaml,
        new ViewNode.Mapping([new ViewEntry("key", new ViewNode.Text(text)), new ViewEntry("next", new ViewNode.Text("x"))]));
}
