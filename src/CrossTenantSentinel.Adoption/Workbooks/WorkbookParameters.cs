using System.Globalization;
using CrossTenantSentinel.Adoption.Documents;
using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Adoption.Workbooks;

/// <summary>Reads the parameters that a step brings into being.</summary>
internal static class WorkbookParameters
{
    private static readonly NodeValues Values = new();

    /// <summary>Those of a step, in order; the ones without a name are none.</summary>
    public static IReadOnlyList<StatedParameter> Of(StatedItem item, MapNode content) =>
        [.. item.Kind switch
        {
            StatedItemKind.Parameters => content.List("parameters").OfType<MapNode>().Select(node => Declared(node, item)).OfType<StatedParameter>(),
            StatedItemKind.Links => Linked(item),
            StatedItemKind.Query or StatedItemKind.Metric => Exported(item, content),
            _ => [],
        }];

    private static StatedParameter? Declared(MapNode node, StatedItem item) => Name(node, "name") is not { } name
        ? null
        : new StatedParameter(name, ParameterOrigin.Declared, TypeOf(node.Scalar("type")), node, item)
        {
            Id = Values.Value(node, "id"),
            Query = node.Scalar("query") is { IsNull: false } text && text.Value.Trim().Length > 0 ? new StatedWorkbookQuery(node, text) : null,
            Options = OptionsOf(node.Scalar("jsonData")),
            Values = [.. Texts(node["value"]), .. Texts(node["defaultValue"])],
        };

    /// <summary>A parameter that several links set has the values of all of them.</summary>
    private static IEnumerable<StatedParameter> Linked(StatedItem item) => item.Links
        .Where(link => link is { Target.Text: "parameter", Cell: { IsKnown: true, Text.Length: > 0 } })
        .GroupBy(link => link.Cell!.Text, StringComparer.Ordinal)
        .Select(same => new StatedParameter(same.First().Cell!, ParameterOrigin.Link, StatedParameterType.Unknown, same.First().Node, item)
        {
            Options = [.. same.Where(link => link.Value is { IsKnown: true }).Select(link => new StatedOption(link.Value!.Text, link.Label?.Text ?? "", false))],
        });

    private static IEnumerable<StatedParameter> Exported(StatedItem item, MapNode content)
    {
        if (Name(content, "exportParameterName") is { } single)
            yield return new StatedParameter(single, ParameterOrigin.Export, StatedParameterType.Unknown, content, item) { Values = [.. Texts(content["exportDefaultValue"])] };
        foreach (MapNode export in content.List("exportedParameters").OfType<MapNode>())
        {
            if (Name(export, "parameterName") is { } name)
                yield return new StatedParameter(name, ParameterOrigin.Export, StatedParameterType.Unknown, export, item) { Values = [.. Texts(export["defaultValue"])] };
        }

        if (Name(content, "timeBrushParameterName") is { } brush)
            yield return new StatedParameter(brush, ParameterOrigin.Brush, StatedParameterType.Unknown, content, item);
    }

    private static Stated? Name(MapNode map, string key) => Values.Value(map, key) is { IsKnown: true, Text.Length: > 0 } name ? name : null;

    private static StatedParameterType TypeOf(ScalarNode? type) =>
        int.TryParse(type?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && Enum.IsDefined((StatedParameterType)number) ? (StatedParameterType)number : StatedParameterType.Unknown;

    private static IEnumerable<string> Texts(DocumentNode? node) => node switch
    {
        ScalarNode { IsNull: false, Value.Length: > 0 } scalar => [scalar.Value],
        ListNode list => list.Items.OfType<ScalarNode>().Where(scalar => !scalar.IsNull && scalar.Value.Length > 0).Select(scalar => scalar.Value),
        _ => [],
    };

    private static IReadOnlyList<StatedOption>? OptionsOf(ScalarNode? json)
    {
        if (json is not { IsNull: false } || !json.Value.TrimStart().StartsWith('[') || JsonDocuments.Read(DocumentSource.Within(json)).Roots is not [ListNode list])
            return null;
        return
        [
            .. list.Items.Select(item => item switch
            {
                ScalarNode { IsNull: false } scalar => new StatedOption(scalar.Value, scalar.Value, false),
                MapNode map when map.Scalar("value") is { IsNull: false } value =>
                    new StatedOption(value.Value, map.Scalar("label") is { IsNull: false } label ? label.Value : value.Value, map.Scalar("selected")?.Value == "true"),
                _ => null,
            }).OfType<StatedOption>(),
        ];
    }
}
