using System.Text.Json.Nodes;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>Visuals.</summary>
internal static class VisualJson
{
    /// <summary>Puts the name of the visual and its settings.</summary>
    public static void Put(JsonObject content, Visual visual)
    {
        content.Put("visualization", PortalNames.Of(visual));
        switch (visual)
        {
            case GridVisual grid:
                content.Put("gridSettings", Grid(grid)).Put("sortBy", SortBy(grid));
                break;
            case TilesVisual tiles:
                content.Put("tileSettings", Tiles(tiles));
                break;
            case ChartVisual chart:
                content.Put("chartSettings", Chart(chart));
                break;
            case MapVisual map:
                content.Put("mapSettings", Map(map));
                break;
            case GraphVisual graph:
                content.Put("graphSettings", Graph(graph));
                break;
            case CardVisual card:
                content.Put("textSettings", new JsonObject { ["style"] = card.Style.ToString().ToLowerInvariant() });
                break;
        }
    }

    private static JsonObject Grid(GridVisual grid) => new JsonObject()
        .Put("formatters", Drawn(grid).Select(RendererJson.Of).OfType<JsonObject>().ToJsonArray())
        .Put("rowLimit", grid.RowLimit)
        .PutIf(grid.Filter, "filter", true)
        .Put("hierarchySettings", Hierarchy(grid.Hierarchy))
        .Put("sortBy", SortBy(grid))
        .Put("labelSettings", grid.Columns.Where(column => column.Renderer is not ColumnRenderer.Hidden)
            .Select(column => new JsonObject { ["columnId"] = column.Name, ["label"] = column.Label }.Put("comment", column.Comment)).ToJsonArray());

    /// <summary>Columns on one scale become one formatter: the service scales what a pattern matches together.</summary>
    private static IEnumerable<GridColumn> Drawn(GridVisual grid) => grid.Columns
        .Where(column => !grid.OneScale.Skip(1).Contains(column.Name))
        .Select(column => grid.OneScale is [string first, ..] && column.Name == first ? column with { Name = $"^({string.Join('|', grid.OneScale)})$" } : column);

    private static JsonArray SortBy(GridVisual grid) =>
        grid.SortBy.Select(sort => new JsonObject { ["itemKey"] = sort.Column, ["sortOrder"] = sort.Descending ? 2 : 1 }).ToJsonArray();

    private static JsonObject? Hierarchy(GridHierarchy? hierarchy) => hierarchy switch
    {
        GridHierarchy.ParentChild tree => new JsonObject { ["treeType"] = 0, ["idColumn"] = tree.Id, ["parentColumn"] = tree.Parent, ["expanderColumn"] = tree.Expander }
            .PutIf(tree.ExpandTopLevel, "expandTopLevel", true),
        GridHierarchy.GroupedBy groups => new JsonObject { ["treeType"] = 1, ["groupBy"] = groups.Columns.ToJsonArray() }
            .Put("finalBy", groups.Leaf).PutIf(groups.ExpandTopLevel, "expandTopLevel", true),
        _ => null,
    };

    private static JsonObject Tiles(TilesVisual tiles) => new JsonObject()
        .Put("titleContent", RendererJson.Of(tiles.Title))
        .Put("subtitleContent", RendererJson.Of(tiles.Subtitle))
        .Put("leftContent", RendererJson.Of(tiles.Left))
        .Put("rightContent", RendererJson.Of(tiles.Right))
        .Put("secondaryContent", RendererJson.Of(tiles.Secondary))
        .PutIf(true, "showBorder", tiles.ShowBorder)
        .Put("size", tiles.Size == TileSize.Fixed ? null : tiles.Size.ToString().ToLowerInvariant())
        .Put("sortCriteriaField", tiles.SortBy?.Column)
        .Put("sortOrderField", tiles.SortBy is null ? null : tiles.SortBy.Descending ? 2 : 1);

    private static JsonObject Chart(ChartVisual chart) => new JsonObject { ["xAxis"] = chart.XAxis, ["yAxis"] = chart.YAxes.ToJsonArray() }
        .Put("group", chart.SplitBy)
        .Put("createOtherGroup", chart.OtherAfter)
        .PutIf(chart.ShowLegend, "showLegend", true)
        .Put("seriesLabelSettings", chart.Series.Select(series => new JsonObject { ["seriesName"] = series.Name }
            .Put("label", series.Label)
            .Put("color", series.Color is { } color ? PortalNames.CamelCase(color) : null)).ToJsonArray())
        .Put("ySettings", new JsonObject().Put("numberFormatSettings", RendererJson.Number(chart.YNumber)));

    private static JsonObject Map(MapVisual map)
    {
        JsonObject settings = map.Location switch
        {
            MapLocation.Coordinates place => new() { ["locInfo"] = "LatLong", ["latitude"] = place.Latitude, ["longitude"] = place.Longitude },
            MapLocation.AzureRegion place => new() { ["locInfo"] = "AzureLoc", ["locInfoColumn"] = place.Column },
            MapLocation.Country place => new() { ["locInfo"] = "CountryRegion", ["locInfoColumn"] = place.Column },
            _ => throw new InvalidOperationException($"{map.Location.GetType().Name} is no place that can be written."),
        };
        return settings
            .Put("sizeSettings", map.SizeBy)
            .Put("sizeAggregation", map.SizeAggregation.ToString())
            .Put("labelSettings", map.LabelColumn)
            .Put("legendMetric", map.LegendMetric)
            .Put("numberOfMetrics", map.LegendCount)
            .Put("legendAggregation", map.SizeAggregation.ToString())
            .Put("itemColorSettings", new JsonObject
            {
                ["nodeColorField"] = map.ColorBy ?? map.SizeBy,
                ["colorAggregation"] = map.SizeAggregation.ToString(),
                ["type"] = "heatmap",
                ["heatmapPalette"] = PortalNames.CamelCase(map.ColorPalette),
            });
    }

    /// <summary>Type 0 is a graph (2 a honeycomb); colours of type 3 follow thresholds.</summary>
    private static JsonObject Graph(GraphVisual graph) => new JsonObject { ["type"] = 0 }
        .Put("topContent", RendererJson.Of(graph.Top))
        .Put("centerContent", RendererJson.Of(graph.Center))
        .Put("bottomContent", RendererJson.Of(graph.Bottom))
        .Put("nodeIdField", graph.NodeId)
        .Put("sourceIdField", graph.Source)
        .Put("targetIdField", graph.Target)
        .Put("edgeLabel", graph.EdgeLabel)
        .Put("nodeSize", graph.SizeBy)
        .Put("colorSettings", graph.Colors is not { } colors ? null : new JsonObject
        {
            ["nodeColorField"] = colors.Column,
            ["type"] = 3,
            ["thresholdsGrid"] = RendererJson.Thresholds(colors.Rules, colors.Otherwise),
        });
}
