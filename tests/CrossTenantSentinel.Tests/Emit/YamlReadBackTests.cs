using CrossTenantSentinel.Emit.Views;
using CrossTenantSentinel.Emit.Yaml;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class YamlReadBackTests
{
    private static readonly ViewNode.Mapping View = ViewTree.Of(new Sample("text", 3, true, ["a", "b"], [new NamedText("k", "v")], null));

    [Fact]
    public void The_same_values_in_the_same_order_are_no_difference() => Difference("name: text\ncount: 3\nswitch: true\nlist:\n- a\n- b\nmap:\n  k: v\n").ShouldBeNull();

    [Theory]
    [InlineData("count: 3\nname: text\nswitch: true\nlist: [a, b]\nmap: {k: v}\n", "instead of name, count, switch, list, map")]
    [InlineData("name: text\ncount: 3\nswitch: true\nlist: [a, b]\n", "has the keys name, count, switch, list instead of")]
    [InlineData("name: text\ncount: 3\nswitch: true\nlist: [a, b]\nmap: {k: v}\nmore: x\n", "has the keys name, count, switch, list, map, more")]
    [InlineData("name: text\ncount: 3\nswitch: true\nlist: [a, b]\nmap: {k: v}\nname: text\n", "It is no YAML: line 6")]
    [InlineData("name: other\ncount: 3\nswitch: true\nlist: [a, b]\nmap: {k: v}\n", "name reads back as \"other\" instead of \"text\"")]
    [InlineData("name: text\ncount: '3'\nswitch: true\nlist: [a, b]\nmap: {k: v}\n", "count reads back as \"3\" instead of 3 without quotes")]
    [InlineData("name: text\ncount: 3\nswitch: yes\nlist: [a, b]\nmap: {k: v}\n", "switch reads back as \"yes\"")]
    [InlineData("name: text\ncount: 3\nswitch: true\nlist: [a]\nmap: {k: v}\n", "list has 1 items instead of 2")]
    [InlineData("name: text\ncount: 3\nswitch: true\nlist: [a, c]\nmap: {k: v}\n", "list[1] reads back as \"c\"")]
    [InlineData("name: text\ncount: 3\nswitch: true\nlist: x\nmap: {k: v}\n", "list is a Scalar on line 4, not a Sequence")]
    [InlineData("name: text\n---\nname: text\n", "It holds 2 documents instead of 1")]
    [InlineData("name: [text\n", "It is no YAML")]
    public void A_difference_is_said_in_words(string yaml, string words) => Difference(yaml).ShouldNotBeNull().ShouldContain(words);

    [Fact]
    public void A_text_that_would_be_read_as_another_type_needs_quotes() =>
        YamlReadBack.Difference("key: no\n", new ViewNode.Mapping([new ViewEntry("key", new ViewNode.Text("no"))])).ShouldNotBeNull().ShouldContain("without quotes");

    private static string? Difference(string yaml) => YamlReadBack.Difference(yaml, View);

    private sealed record Sample(string Name, int Count, bool Switch, IReadOnlyList<string> List, IReadOnlyList<NamedText> Map, string? LeftOut);
}
