using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks.Workbooks;

/// <summary>A visual or export that needs a column that the result does not have.</summary>
public sealed class UnknownVisualColumn : WorkbookQueryCheck
{
    /// <summary>CTS3690.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3690",
        Title = "Workbook visual needs a column that the result does not have",
        Why = "The axis, tile or place stays empty, and an export of an unknown column never sets its parameter.",
        Instead = "Correct the name, or let the query output the column.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(CheckedQuery query, SubstitutedText text)
    {
        if (text.Parameter is not null || query.Bound.IsOpen || query.Bound.Result is not { Count: > 0 } result || text.Item.Content is not { } content)
            yield break;
        string[] names = [.. result.Select(column => column.Name)];
        foreach ((string use, ScalarNode name) in Named(VisualOf(query, text), content).Where(entry => !names.Contains(entry.Name.Value, StringComparer.Ordinal)))
        {
            if (!name.Value.StartsWith('$') && !name.Value.Contains('{', StringComparison.Ordinal) && !IsOfUnion(name.Value, names))
                yield return Kind.At(name.At(), $"{use} is \"{name.Value}\", which is no column of the result.", NearestNames.Of(name.Value, names) is [var best, ..] ? $"Did you mean {best}?" : $"The result has {string.Join(", ", names.Take(20))}.");
        }
    }

    /// <summary>A union of columns of one name and two types gives each type a column: Metric_long and Metric_real.</summary>
    private static bool IsOfUnion(string name, string[] names) => name.LastIndexOf('_') is > 0 and var end && names.Contains(name[..end], StringComparer.Ordinal);

    private static readonly string[] TileFields = ["titleContent", "subtitleContent", "leftContent", "rightContent", "secondaryContent"];

    private static IEnumerable<(string Use, ScalarNode Name)> Named(string visual, MapNode content)
    {
        IEnumerable<(string Use, DocumentNode? Name)> named = visual switch
        {
            "table" =>
            [
                ("exportFieldName", content["exportFieldName"]),
                .. content.List("exportedParameters").Select(export => ("fieldName", export["fieldName"])),
                .. Tree(content["gridSettings"]?["hierarchySettings"]),
            ],
            "tiles" => TileFields.Select(field => ($"{field}.columnMatch", content["tileSettings"]?[field]?["columnMatch"])),
            "map" => Map(content["mapSettings"]),
            "linechart" or "timechart" or "areachart" or "barchart" or "categoricalbar" or "unstackedbar" or "scatterchart" or "piechart" =>
                [("xAxis", content["chartSettings"]?["xAxis"]), ("group", content["chartSettings"]?["group"]), .. (content["chartSettings"]?.List("yAxis") ?? []).Select(axis => ("yAxis", (DocumentNode?)axis))],
            _ => [],
        };
        return named.Where(entry => entry.Name is ScalarNode { IsNull: false, Value.Length: > 0 }).Select(entry => (entry.Use, (ScalarNode)entry.Name!));
    }

    private static IEnumerable<(string Use, DocumentNode? Name)> Tree(DocumentNode? tree) =>
        tree?.Scalar("treeType")?.Value == "0" ? new[] { "idColumn", "parentColumn", "expanderColumn" }.Select(key => (key, tree[key])) : [];

    private static IEnumerable<(string Use, DocumentNode? Name)> Map(DocumentNode? map)
    {
        string[] places = map?.Scalar("locInfo")?.Value is null or "LatLong" ? ["latitude", "longitude"] : ["locInfoColumn"];
        return places.Append("sizeSettings").Select(key => (key, map?[key]));
    }
}
