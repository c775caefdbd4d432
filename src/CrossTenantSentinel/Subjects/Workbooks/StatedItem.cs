using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>A step of a workbook as it is written, right or wrong.</summary>
/// <param name="node">The JSON object.</param>
/// <param name="kind">What it is.</param>
/// <param name="parent">The group that holds it; null at the top.</param>
public sealed class StatedItem(MapNode node, StatedItemKind kind, StatedItem? parent)
{
    /// <summary>The JSON object.</summary>
    public MapNode Node { get; } = node;

    /// <summary>What it is.</summary>
    public StatedItemKind Kind { get; } = kind;

    /// <summary>The group that holds it; null at the top.</summary>
    public StatedItem? Parent { get; } = parent;

    /// <summary>Its settings; null when missing. Very old files hold them as a text, which is read all the same.</summary>
    public MapNode? Content { get; init; }

    /// <summary>Its name; null when missing.</summary>
    public Stated? Name { get; init; }

    /// <summary>When it shows: all must hold.</summary>
    public IReadOnlyList<StatedCondition> Conditions { get; init; } = [];

    /// <summary>The query of a query step; null for other steps.</summary>
    public StatedWorkbookQuery? Query { get; set; }

    /// <summary>The parameters that it brings into being, in order; several links may set one.</summary>
    public IReadOnlyList<StatedParameter> Parameters { get; set; } = [];

    /// <summary>The links or tabs of a links step.</summary>
    public IReadOnlyList<StatedLink> Links { get; init; } = [];

    /// <summary>The steps of a group.</summary>
    public IReadOnlyList<StatedItem> Items { get; set; } = [];

    /// <summary>Whether parameters made inside exist outside, too.</summary>
    public bool ExportsParameters => Content?.Scalar("exportParameters")?.Value == "true";

    /// <summary>Whether steps come from another workbook that is not in this file.</summary>
    public bool IsTemplate => Kind == StatedItemKind.Group && Content?.Scalar("loadFromTemplateId") is { IsNull: false, Value.Length: > 0 };

    /// <summary>How the result of a query step is shown; null when the query decides, or it is a plain grid.</summary>
    public ScalarNode? Visualization => Content?.Scalar("visualization") is { IsNull: false, Value.Length: > 0 } visualization ? visualization : null;

    /// <summary>Where findings about the whole step point: its name, or else its type.</summary>
    public Anchor At => Name?.At ?? Node.Scalar("type")?.At() ?? Node.At();

    /// <summary>What messages call it.</summary>
    public string Title => Name is { Text.Length: > 0 } name ? $"Step \"{name.Text}\"" : "A step without name";

    /// <summary>The step and everything below it, in order.</summary>
    public IEnumerable<StatedItem> SelfAndDescendants() => Items.SelectMany(item => item.SelfAndDescendants()).Prepend(this);
}
