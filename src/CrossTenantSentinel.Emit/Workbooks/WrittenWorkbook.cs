using System.Text.Json.Nodes;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>Compares a written workbook, read back, with the workbook that it was written from.</summary>
internal static class WrittenWorkbook
{
    /// <exception cref="InvalidOperationException">A value differs.</exception>
    public static void Verify(Workbook workbook, JsonObject written)
    {
        Same("version", (string?)written["version"], WorkbookJson.Version);
        Same("fromTemplateId", (string?)written["fromTemplateId"], WorkbookJson.TemplateId(workbook));
        Verify(workbook.Key, workbook.Items, written["items"]);
    }

    private static void Verify(string path, IReadOnlyList<WorkbookItem> items, JsonNode? written)
    {
        JsonArray array = written as JsonArray ?? [];
        Same($"number of steps of {path}", array.Count, items.Count);
        foreach ((WorkbookItem item, JsonNode? node) in items.Zip(array))
            Verify($"{path} / {item.Name}", item, node!.AsObject());
    }

    private static void Verify(string path, WorkbookItem item, JsonObject written)
    {
        JsonObject content = written["content"]!.AsObject();
        Same($"name of {path}", (string?)written["name"], item.Name);
        Same($"conditions of {path}", ConditionsOf(written), string.Join(", ", ConditionsOf(item)));
        switch (item)
        {
            case TextItem text:
                Same($"text of {path}", (string?)content["json"], text.Markdown.ToString());
                break;
            case QueryItem query:
                Same($"query of {path}", (string?)content["query"], query.Query.Render().Text);
                Same($"title of {path}", (string?)content["title"], query.Title.ToString());
                Same($"message of {path}", (string?)content["noDataMessage"], query.NoData.Text);
                Same($"visual of {path}", (string?)content["visualization"], PortalNames.Of(query.Visual));
                Same($"exports of {path}", ExportsOf(content), string.Join(", ", query.Exports.Select(export => $"{export.Column} to {export.Parameter.Name}")));
                break;
            case ParameterStep step:
                Same($"parameters of {path}", string.Join(", ", content["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"])), string.Join(", ", step.Parameters.Select(parameter => parameter.Name)));
                Same($"queries of {path}", string.Join('\n', content["parameters"]!.AsArray().Select(parameter => (string?)parameter!["query"])), string.Join('\n', step.Parameters.Select(QueryOf)));
                break;
            case LinksItem links:
                Same($"links of {path}", string.Join(", ", content["links"]!.AsArray().Select(link => (string?)link!["linkLabel"])), string.Join(", ", links.Links.Select(link => link.Label)));
                break;
            case GroupItem group:
                Same($"export of {path}", (bool?)content["exportParameters"] ?? false, group.ExportsParameters);
                Verify(path, group.Items, content["items"]);
                break;
        }
    }

    private static string? QueryOf(Parameter parameter) => parameter switch
    {
        ChoiceParameter { Source: OptionSource.FromQuery options } => options.Query.Query.Render().Text,
        TextParameter { Query: { } text } => text.Query.Render().Text,
        _ => null,
    };

    private static string ConditionsOf(JsonObject written) => string.Join(
        ", ",
        (written["conditionalVisibilities"]?.AsArray() ?? (written["conditionalVisibility"] is { } single ? new JsonArray(single.DeepClone()) : []))
            .Select(rule => $"{rule!["parameterName"]} {rule["comparison"]} {rule["value"]}"));

    private static IEnumerable<string> ConditionsOf(WorkbookItem item) =>
    [
        .. item.VisibleWhen.Select(rule => $"{rule.Parameter.Name} {(rule.Equal ? "isEqualTo" : "isNotEqualTo")} {rule.Value}"),
        .. item.HiddenAlways ? [$"{ItemJson.Never} isEqualTo true"] : Array.Empty<string>(),
    ];

    private static string ExportsOf(JsonObject content) => content["exportedParameters"] is JsonArray several
        ? string.Join(", ", several.Select(export => $"{export!["fieldName"]} to {export["parameterName"]}"))
        : content["exportFieldName"] is { } column ? $"{column} to {content["exportParameterName"]}" : "";

    private static void Same<T>(string what, T written, T expected)
    {
        if (!EqualityComparer<T>.Default.Equals(written, expected))
            throw new InvalidOperationException($"The {what} was written as \"{written}\" but is \"{expected}\".");
    }
}
