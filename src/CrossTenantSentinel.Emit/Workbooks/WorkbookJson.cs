using System.Text.Json.Nodes;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>A workbook in the form of Sentinel's content gallery: no resource ids, no fallback resources.</summary>
internal static class WorkbookJson
{
    public const string Version = "Notebook/1.0";
    public const string Schema = "https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json";

    public static JsonObject Of(Workbook workbook) => new()
    {
        ["version"] = Version,
        ["items"] = ItemJson.Of(workbook, workbook.Items),
        ["fromTemplateId"] = TemplateId(workbook),
        ["$schema"] = Schema,
    };

    public static string TemplateId(Workbook workbook) => $"sentinel-{workbook.Key}";
}
