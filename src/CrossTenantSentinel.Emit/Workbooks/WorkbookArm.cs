using System.Text.Json.Nodes;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>
/// A workbook as a deployable template: one resource, the workspace by name. The notebook stands in a variable as an object, because
/// Resource Manager refuses strings of more than 131,072 characters in expressions; <c>string()</c> turns it into text.
/// </summary>
internal static class WorkbookArm
{
    private const string ApiVersion = "2023-06-01";
    private const string FallbackResources = "fallbackResourceIds";

    public static JsonObject Of(Workbook workbook, JsonObject gallery)
    {
        JsonObject notebook = Map(gallery, Escape)!.AsObject();
        notebook[FallbackResources] = new JsonArray("[variables('workspaceResourceId')]");
        return new JsonObject
        {
            ["$schema"] = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
            ["contentVersion"] = "1.0.0.0",
            ["parameters"] = new JsonObject
            {
                ["workspace"] = Parameter("Name of the Log Analytics workspace that Microsoft Sentinel runs on.", null),
                ["location"] = Parameter("Region of the workbook.", "[resourceGroup().location]"),
                ["workbookDisplayName"] = Parameter("Name of the workbook in Microsoft Sentinel.", Escape(workbook.DisplayName)),
            },
            ["variables"] = new JsonObject
            {
                ["workspaceResourceId"] = "[resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace'))]",
                ["notebook"] = notebook,
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
                    ["description"] = Escape(workbook.Description),
                    ["category"] = "sentinel",
                    ["version"] = WorkbookJson.Version,
                    ["sourceId"] = "[variables('workspaceResourceId')]",
                    ["serializedData"] = "[string(variables('notebook'))]",
                },
            }),
        };
    }

    /// <summary>The notebook that a written template holds, without what the template adds to it.</summary>
    public static JsonObject Notebook(JsonObject template)
    {
        JsonObject notebook = Map(template["variables"]!["notebook"], Unescape)!.AsObject();
        notebook.Remove(FallbackResources);
        return notebook;
    }

    /// <summary>Resource Manager evaluates every string in brackets, unless the first bracket is doubled.</summary>
    private static string Escape(string text) => text.StartsWith('[') && text.EndsWith(']') ? "[" + text : text;

    private static string Unescape(string text) => text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith(']') ? text[1..] : text;

    private static JsonNode? Map(JsonNode? node, Func<string, string> change) => node switch
    {
        JsonObject value => new JsonObject(value.Select(property => KeyValuePair.Create(property.Key, Map(property.Value, change)))),
        JsonArray list => list.Select(element => Map(element, change)).ToJsonArray(),
        JsonValue text when text.TryGetValue(out string? value) => JsonValue.Create(change(value)),
        _ => node?.DeepClone(),
    };

    private static JsonObject Parameter(string description, string? defaultValue) =>
        new JsonObject { ["type"] = "string" }.Put("defaultValue", defaultValue).Put("metadata", new JsonObject { ["description"] = description });
}
