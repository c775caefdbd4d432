using System.Globalization;
using System.Text.Json.Nodes;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>Steps.</summary>
internal static class ItemJson
{
    /// <summary>A parameter that no workbook has, so that a condition on it never holds.</summary>
    public const string Never = "HiddenAlways";

    public static JsonArray Of(Workbook workbook, IEnumerable<WorkbookItem> items) => items.Select(item => Of(workbook, item)).ToJsonArray();

    private static JsonObject Of(Workbook workbook, WorkbookItem item)
    {
        (int type, JsonObject content) = item switch
        {
            TextItem text => (1, Text(text)),
            QueryItem query => (3, QueryJson.Of(query)),
            ParameterStep step => (9, Parameters(workbook, step)),
            LinksItem links => (11, Links(workbook, links)),
            GroupItem group => (12, Group(workbook, group)),
            _ => throw new InvalidOperationException($"{item.GetType().Name} is no step that can be written."),
        };
        JsonArray conditions = Conditions(item).ToJsonArray();
        JsonObject single = conditions.Count == 1 ? conditions[0]!.DeepClone().AsObject() : [];
        return new JsonObject { ["type"] = type, ["content"] = content }
            .Put("conditionalVisibility", single)
            .Put("conditionalVisibilities", conditions.Count > 1 ? conditions : null)
            .Put("customWidth", item.Width?.ToString(CultureInfo.InvariantCulture))
            .PutIf(item.ShowPin, "showPin", true)
            .Put("name", item.Name)
            .Put("styleSettings", Style(item.Style));
    }

    private static IEnumerable<JsonObject> Conditions(WorkbookItem item) =>
    [
        .. item.VisibleWhen.Select(rule => new JsonObject
            {
                ["parameterName"] = rule.Parameter.Name,
                ["comparison"] = rule.Equal ? "isEqualTo" : "isNotEqualTo",
            }.Put("value", rule.Value)),
        .. item.HiddenAlways ? [new JsonObject { ["parameterName"] = Never, ["comparison"] = "isEqualTo", ["value"] = "true" }] : Array.Empty<JsonObject>(),
    ];

    private static JsonObject? Style(ItemStyle? style) => style is null
        ? null
        : new JsonObject().Put("margin", style.Margin).Put("padding", style.Padding).Put("maxWidth", style.MaximumWidth).PutIf(style.ShowBorder, "showBorder", true);

    private static JsonObject Text(TextItem text) => new JsonObject { ["json"] = text.Markdown.ToString() }
        .Put("style", text.TextStyle == TextStyle.Plain ? null : text.TextStyle.ToString().ToLowerInvariant());

    private static JsonObject Parameters(Workbook workbook, ParameterStep step) => new JsonObject
    {
        ["version"] = ParameterJson.Version,
        ["parameters"] = step.Parameters.Select(parameter => ParameterJson.Of(workbook, parameter)).ToJsonArray(),
        ["style"] = PortalNames.CamelCase(step.Layout),
    }.PutIf(!step.RunsWhenHidden, "doNotRunWhenHidden", true).Put("queryType", 0).Put("resourceType", QueryJson.Workspaces);

    private static JsonObject Links(Workbook workbook, LinksItem links) => new()
    {
        ["version"] = "LinkItem/1.0",
        ["style"] = PortalNames.CamelCase(links.Layout),
        ["links"] = links.Links.Select(link => new JsonObject { ["id"] = DeterministicGuid.Of(workbook.Key, "link", links.Name, link.Label).ToString("D") }
            .Put("cellValue", link is Link.ToPage page ? page.Address : ((Link.ToParameter)link).Parameter.Name)
            .Put("linkTarget", link is Link.ToPage ? "Url" : "parameter")
            .Put("linkLabel", link.Label)
            .Put("subTarget", (link as Link.ToParameter)?.Value)
            .Put("style", "link")).ToJsonArray(),
    };

    private static JsonObject Group(Workbook workbook, GroupItem group) => new JsonObject { ["version"] = "NotebookGroup/1.0", ["groupType"] = "editable" }
        .Put("title", group.Title?.ToString())
        .PutIf(group.Expandable, "expandable", true)
        .PutIf(group.Expandable && group.Expanded, "expanded", true)
        .Put("loadType", group.Load == GroupLoad.Lazy ? null : group.Load.ToString().ToLowerInvariant())
        .PutIf(true, "items", Of(workbook, group.Items))
        .PutIf(group.ExportsParameters, "exportParameters", true);
}
