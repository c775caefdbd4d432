using System.Text.Json.Nodes;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>
/// A workbook as a deployable template: one resource, the workspace by name. The notebook stands in a variable, because a template's
/// expression may not be longer than 24,576 characters; the expression only puts the workspace's id into it.
/// </summary>
internal static class WorkbookArm
{
    private const string ApiVersion = "2023-06-01";
    private const string WorkspacePlaceholder = "@@workspaceResourceId@@";

    public static JsonObject Of(Workbook workbook, JsonObject gallery)
    {
        JsonObject notebook = gallery.DeepClone().AsObject();
        notebook["fallbackResourceIds"] = new JsonArray(WorkspacePlaceholder);
        return new JsonObject
        {
            ["$schema"] = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
            ["contentVersion"] = "1.0.0.0",
            ["parameters"] = new JsonObject
            {
                ["workspace"] = Parameter("Name of the Log Analytics workspace that Microsoft Sentinel runs on.", null),
                ["location"] = Parameter("Region of the workbook.", "[resourceGroup().location]"),
                ["workbookDisplayName"] = Parameter("Name of the workbook in Microsoft Sentinel.", workbook.DisplayName),
            },
            ["variables"] = new JsonObject
            {
                ["workspaceResourceId"] = "[resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace'))]",
                ["notebook"] = JsonText.Compact(notebook),
            },
            ["resources"] = new JsonArray(new JsonObject
            {
                ["type"] = "Microsoft.Insights/workbooks",
                ["apiVersion"] = ApiVersion,
                ["name"] = $"[guid(variables('workspaceResourceId'), '{workbook.Key}')]",
                ["location"] = "[parameters('location')]",
                ["kind"] = "shared",
                ["properties"] = new JsonObject
                {
                    ["displayName"] = "[parameters('workbookDisplayName')]",
                    ["description"] = workbook.Description,
                    ["category"] = "sentinel",
                    ["version"] = WorkbookJson.Version,
                    ["sourceId"] = "[variables('workspaceResourceId')]",
                    ["serializedData"] = $"[replace(variables('notebook'), '{WorkspacePlaceholder}', variables('workspaceResourceId'))]",
                },
            }),
        };
    }

    /// <summary>The notebook that a written template holds, without what the template adds to it.</summary>
    public static JsonObject Notebook(JsonObject template)
    {
        JsonObject notebook = JsonNode.Parse((string)template["variables"]!["notebook"]!)!.AsObject();
        notebook.Remove("fallbackResourceIds");
        return notebook;
    }

    private static JsonObject Parameter(string description, string? defaultValue) =>
        new JsonObject { ["type"] = "string" }.Put("defaultValue", defaultValue).Put("metadata", new JsonObject { ["description"] = description });
}
