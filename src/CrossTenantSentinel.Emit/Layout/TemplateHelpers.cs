using System.Collections;
using System.Globalization;
using CrossTenantSentinel.Emit.Yaml;

namespace CrossTenantSentinel.Emit.Layout;

/// <summary>The helpers of the templates: each quotes a value for one kind of place. They decide no facts.</summary>
internal static class TemplateHelpers
{
    /// <summary>Every helper by its name.</summary>
    public static IReadOnlyList<(string Name, Func<object?, string> Quote)> All { get; } =
    [
        ("yaml", Yaml),
        ("quoted", value => YamlText.Quoted(Text("quoted", value))),
        ("block", value => YamlText.Block(Text("block", value))),
        ("empty", Empty),
        ("md", value => MarkdownText.Paragraph(Text("md", value))),
        ("cell", value => MarkdownText.Cell(Text("cell", value))),
        ("fence", value => MarkdownText.Fence(Text("fence", value))),
        ("address", value => MarkdownText.Address(Text("address", value))),
    ];

    /// <summary>A YAML scalar on one line.</summary>
    private static string Yaml(object? value) => value switch
    {
        string text => YamlText.Inline(text),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => throw new LayoutFailure($"the helper yaml takes a text, a number, true or false, not {Name(value)}."),
    };

    /// <summary>The value of a YAML key whose items follow: nothing, or <c>[]</c> when there are none.</summary>
    private static string Empty(object? value) => value is ICollection items
        ? items.Count == 0 ? " []" : ""
        : throw new LayoutFailure($"the helper empty takes a list, not {Name(value)}.");

    private static string Text(string helper, object? value) =>
        value as string ?? throw new LayoutFailure($"the helper {helper} takes a text, not {Name(value)}.");

    private static string Name(object? value) => value is null ? "a key without value" : value is ICollection ? "a list" : value.GetType().Name;
}
