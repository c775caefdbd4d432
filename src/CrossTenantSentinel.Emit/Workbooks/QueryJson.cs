using System.Text.Json.Nodes;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>Query steps.</summary>
internal static class QueryJson
{
    public const string Workspaces = "microsoft.operationalinsights/workspaces";

    public static JsonObject Of(QueryItem query)
    {
        JsonObject content = new JsonObject { ["version"] = "KqlItem/1.0", ["query"] = query.Query.Render().Text, ["size"] = Size(query.Size) }
            .PutIf(query.ShowAnalytics, "showAnalytics", true)
            .Put("title", query.Title.ToString())
            .Put("noDataMessage", query.NoData.Text)
            .Put("noDataMessageStyle", (int)query.NoData.Style);
        PutTime(content, query.Time);
        PutExports(content, query);
        if (query.ExcelExport != ExcelExport.None)
            content.Put("showExportToExcel", true).Put("exportToExcelOptions", query.ExcelExport.ToString().ToLowerInvariant());
        content.Put("queryType", 0).Put("resourceType", Workspaces).Put("crossComponentResources", Resources(query.Resources));
        VisualJson.Put(content, query.Visual);
        return content;
    }

    public static void PutTime(JsonObject target, TimeScope scope)
    {
        TimeSpan duration = scope switch
        {
            TimeScope.FromParameter range => range.Parameter.Default,
            TimeScope.Fixed limit => limit.Duration,
            _ => TimeSpan.Zero,
        };
        target.Put("timeContext", JsonObjectExtensions.Duration(duration)).Put("timeContextFromParameter", (scope as TimeScope.FromParameter)?.Parameter.Name);
    }

    public static JsonArray? Resources(ResourceScope scope) =>
        scope is ResourceScope.FromParameter resources ? [$"{{{resources.Parameter.Name}}}"] : null;

    private static void PutExports(JsonObject content, QueryItem query)
    {
        if (query.Exports.Count == 1 && !query.ExportsMultipleRows)
        {
            ExportRule export = query.Exports[0];
            content.Put("exportFieldName", export.Column).Put("exportParameterName", export.Parameter.Name).Put("exportDefaultValue", export.Parameter.Default);
            return;
        }

        content.PutIf(query.ExportsMultipleRows, "exportMultipleValues", true).Put("exportedParameters", query.Exports.Select(export =>
        {
            JsonObject rule = new JsonObject { ["fieldName"] = export.Column, ["parameterName"] = export.Parameter.Name, ["parameterType"] = 1 }
                .Put("defaultValue", export.Parameter.Default);
            return query.ExportsMultipleRows ? rule.Put("quote", "'").Put("delimiter", ",") : rule;
        }).ToJsonArray());
    }

    private static int Size(ItemSize size) => size switch
    {
        ItemSize.Medium => 0,
        ItemSize.Small => 1,
        ItemSize.Large => 2,
        ItemSize.Full => 3,
        ItemSize.Tiny => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Not a size."),
    };
}
