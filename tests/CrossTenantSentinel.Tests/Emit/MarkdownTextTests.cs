using CrossTenantSentinel.Emit.Layout;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("A guest's sign-in (2026-03-02), 3.5 times", "A guest's sign-in (2026-03-02), 3.5 times")]
    [InlineData("*bold* [link](x) <b> `code` a\\b", "\\*bold\\* \\[link\\](x) \\<b\\> \\`code\\` a\\\\b")]
    [InlineData("XT_Direction and _emphasis_", "XT_Direction and \\_emphasis\\_")]
    [InlineData("AT&T &amp; x & y", "AT\\&T \\&amp; x & y")]
    [InlineData("# head\n- item\n1. item\n1) item\n  + item\n2026 items", "\\# head\n\\- item\n1\\. item\n1\\) item\n  \\+ item\n2026 items")]
    [InlineData("a\r\nb", "a\nb")]
    public void Text_shows_as_it_is(string text, string markdown) => MarkdownText.Paragraph(text).ShouldBe(markdown);

    [Theory]
    [InlineData("a | b\nc", "a \\| b<br>c")]
    [InlineData("| a\n- b", "\\| a<br>- b")]
    [InlineData("1.0.0", "1.0.0")]
    public void A_cell_stays_in_its_cell(string text, string markdown) => MarkdownText.Cell(text).ShouldBe(markdown);

    [Fact]
    public void A_fence_is_longer_than_any_in_the_query() => MarkdownText.Fence("print '````'").ShouldBe("`````kusto\nprint '````'\n`````");

    [Fact]
    public void An_address_cannot_end_its_brackets() => MarkdownText.Address("https://example.com/a b>?c=d&e").ShouldBe("https://example.com/a%20b%3E?c=d&e");
}
