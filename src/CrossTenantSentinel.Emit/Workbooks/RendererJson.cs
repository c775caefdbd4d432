using System.Text.Json.Nodes;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>How cells of grids and fields of tiles are drawn: the service's formatters.</summary>
internal static class RendererJson
{
    /// <summary>The formatter of a column; null when the column shows as it is.</summary>
    public static JsonObject? Of(GridColumn column)
    {
        JsonObject options = Options(column.Renderer).Put("customColumnWidthSetting", column.Width);
        bool plain = column is { Renderer: ColumnRenderer.Automatic, Number: null, Tooltip: null } && options.Count == 0;
        return plain ? null : Formatter(column.Name, column.Renderer, options, column.Number)
            .Put("tooltipFormat", column.Tooltip is null ? null : new JsonObject { ["tooltip"] = column.Tooltip });
    }

    public static JsonObject? Of(TileField? field) => field is null ? null : Formatter(field.Column, field.Renderer, Options(field.Renderer), field.Number);

    public static JsonObject? Number(NumberFormat? format) => format is null
        ? null
        : new JsonObject
        {
            ["unit"] = (int)format.Unit,
            ["options"] = new JsonObject { ["style"] = "decimal", ["useGrouping"] = format.Grouping }.Put("maximumFractionDigits", format.MaximumFractionDigits),
        }.Put("emptyValCustomText", format.EmptyText);

    /// <summary>The text <c>{0}{1}</c> is the value and its unit; the last row must be <c>Default</c>.</summary>
    public static JsonArray Thresholds(IEnumerable<ThresholdRule> rules, string otherwise) => new(
    [
        .. rules.Select(rule => (JsonNode)new JsonObject
        {
            ["operator"] = PortalNames.Of(rule.Operator),
            ["thresholdValue"] = rule.Value,
            ["representation"] = rule.Representation,
            ["text"] = "{0}{1}",
        }),
        new JsonObject { ["operator"] = "Default", ["representation"] = otherwise, ["text"] = "{0}{1}" },
    ]);

    private static JsonObject Formatter(string column, ColumnRenderer renderer, JsonObject options, NumberFormat? number) =>
        new JsonObject { ["columnMatch"] = column, ["formatter"] = Code(renderer) }
            .Put("formatOptions", options)
            .Put("numberFormat", Number(number))
            .Put("dateFormat", renderer is ColumnRenderer.DateTime date ? new JsonObject { ["formatName"] = PortalNames.Of(date.Format) } : null);

    private static int Code(ColumnRenderer renderer) => renderer switch
    {
        ColumnRenderer.Automatic => 0,
        ColumnRenderer.Text => 1,
        ColumnRenderer.RightAligned => 2,
        ColumnRenderer.Bar => 4,
        ColumnRenderer.Hidden => 5,
        ColumnRenderer.DateTime => 6,
        ColumnRenderer.Link => 7,
        ColumnRenderer.Heatmap => 8,
        ColumnRenderer.SparkBar => 10,
        ColumnRenderer.BigNumber => 12,
        ColumnRenderer.Threshold => 18,
        ColumnRenderer.SparkLine => 21,
        ColumnRenderer.CompositeBar => 22,
        _ => throw new InvalidOperationException($"{renderer.GetType().Name} is no renderer that can be written."),
    };

    private static JsonObject Options(ColumnRenderer renderer) => renderer switch
    {
        ColumnRenderer.Bar bar => Palette(bar.Palette),
        ColumnRenderer.Heatmap heatmap => Palette(heatmap.Palette).Put("min", heatmap.Minimum).Put("max", heatmap.Maximum),
        ColumnRenderer.SparkLine spark => Palette(spark.Palette),
        ColumnRenderer.SparkBar spark => Palette(spark.Palette),
        ColumnRenderer.BigNumber { Palette: { } palette } => Palette(palette),
        ColumnRenderer.Threshold threshold => Threshold(threshold),
        ColumnRenderer.Link link => Link(link.Action),
        ColumnRenderer.CompositeBar composite => new JsonObject
        {
            ["compositeBarSettings"] = new JsonObject
            {
                ["labelText"] = "",
                ["columnSettings"] = composite.Parts.Select(part => new JsonObject { ["columnName"] = part.Column, ["color"] = PortalNames.CamelCase(part.Palette) }).ToJsonArray(),
            },
        },
        _ => [],
    };

    private static JsonObject Palette(Palette palette) => new() { ["palette"] = PortalNames.CamelCase(palette) };

    private static JsonObject Link(LinkAction action) => action switch
    {
        LinkAction.ToPage page => new JsonObject().Put("linkColumn", page.AddressColumn).Put("linkTarget", "Url").Put("linkLabel", page.Label),
        LinkAction.ToCellDetails cell => new JsonObject { ["linkTarget"] = "CellDetails" }.Put("linkLabel", cell.Label).Put("linkIsContextBlade", true),
        LinkAction.ToRowDetails row => new JsonObject { ["linkTarget"] = "GenericDetails" }.Put("linkLabel", row.Label).Put("linkIsContextBlade", true),
        _ => throw new InvalidOperationException($"{action.GetType().Name} is no link that can be written."),
    };

    private static JsonObject Threshold(ColumnRenderer.Threshold threshold) => new()
    {
        ["thresholdsOptions"] = threshold.Mode.ToString().ToLowerInvariant(),
        ["thresholdsGrid"] = Thresholds(threshold.Rules, threshold.Otherwise),
    };
}
