using System.Globalization;
using CrossTenantSentinel.Adoption.Documents;
using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Adoption.Workbooks;

/// <summary>Reads the steps of a workbook. What is missing or of the wrong kind is left out: checks report it.</summary>
internal static class WorkbookItems
{
    private static readonly NodeValues Values = new();

    /// <summary>The steps of a list.</summary>
    public static IReadOnlyList<StatedItem> Read(IReadOnlyList<DocumentNode> nodes, StatedItem? parent) => [.. nodes.OfType<MapNode>().Select(node => Read(node, parent))];

    private static StatedItem Read(MapNode node, StatedItem? parent)
    {
        MapNode? content = ContentOf(node["content"]);
        StatedItemKind kind = KindOf(node.Scalar("type"));
        StatedItem item = new(node, kind, parent)
        {
            Content = content,
            Name = Values.Value(node, "name"),
            Conditions = [.. Conditions(node)],
            Links = kind == StatedItemKind.Links ? [.. content?.List("links").OfType<MapNode>().Select(Link) ?? []] : [],
        };
        if (kind is StatedItemKind.Query && content?.Scalar("query") is { IsNull: false } text)
            item.Query = new StatedWorkbookQuery(content, text);
        item.Parameters = content is null ? [] : WorkbookParameters.Of(item, content);
        if (kind == StatedItemKind.Group && content is not null)
            item.Items = Read(content.List("items"), item);
        return item;
    }

    private static MapNode? ContentOf(DocumentNode? node) => node switch
    {
        MapNode map => map,
        ScalarNode { Value: ['{', ..] } text => JsonDocuments.Read(DocumentSource.Within(text)).Roots is [MapNode map] ? map : null,
        _ => null,
    };

    private static StatedItemKind KindOf(ScalarNode? type) =>
        int.TryParse(type?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && Enum.IsDefined((StatedItemKind)number) ? (StatedItemKind)number : StatedItemKind.Unknown;

    private static IEnumerable<StatedCondition> Conditions(MapNode node) => node.List("conditionalVisibilities")
        .Prepend(node["conditionalVisibility"])
        .OfType<MapNode>()
        .Where(map => map.Entries.Count > 0)
        .Select(map => new StatedCondition(Values.Value(map, "parameterName"), Values.Value(map, "comparison"), Values.Value(map, "value"), map.At()));

    private static StatedLink Link(MapNode node) =>
        new(node, Values.Value(node, "linkLabel"), Values.Value(node, "linkTarget"), Values.Value(node, "cellValue"), Values.Value(node, "subTarget"));
}
