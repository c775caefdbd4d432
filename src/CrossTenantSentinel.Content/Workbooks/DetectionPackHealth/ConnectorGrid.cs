using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Whether each detection gets what it reads.</summary>
internal sealed class ConnectorGrid(HealthParameters pick, RequiredTables tables)
{
    public QueryItem Readiness => new QueryItem<StateRow>
    {
        Name = "readiness",
        Title = $"Detections by what their tables hold, {pick.TimeRange}",
        NoData = new("No detection is picked."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(StateRow.State), HealthColumns.Readiness),
            Left = new(nameof(StateRow.Detections), new ColumnRenderer.BigNumber(), NumberFormat.Count),
            Secondary = new(nameof(StateRow.Kinds), new ColumnRenderer.Text()),
        },
        Query = KqlTemplate.Of($"""
            {tables.Detections}()
            | summarize Detections = count(), Rules = countif(Kind != {DetectionKinds.Hunting}), Hunting = countif(Kind == {DetectionKinds.Hunting}) by State
            | order by State desc
            | project State, Detections, Kinds = strcat(Rules, " rules, ", Hunting, " hunting queries")
            """),
    };

    public QueryItem Connectors => new QueryItem<ConnectorRow>
    {
        Name = "connector-status",
        Title = $"Connectors and tables of each detection, {pick.TimeRange}",
        NoData = new("No detection is picked."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(ConnectorRow.State), "State")
                {
                    Renderer = HealthColumns.Readiness,
                    Comment = "Blind: no table that it reads has events. Partly: some have none; where a table is optional, the detection still works.",
                },
                new(nameof(ConnectorRow.Detection), "Detection"),
                new(nameof(ConnectorRow.Slug), "Name in the pack"),
                new(nameof(ConnectorRow.Kind), "Kind"),
                new(nameof(ConnectorRow.Severity), "Severity"),
                new(nameof(ConnectorRow.Connectors), "Connectors"),
                new(nameof(ConnectorRow.Tables), "Tables") { Number = NumberFormat.Count },
                new(nameof(ConnectorRow.Without), "Without events") { Number = NumberFormat.Count },
                new(nameof(ConnectorRow.Missing), "Which ones"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {tables.Detections}()
            | order by State asc, Slug asc
            | project State, Detection, Slug, Kind, Severity, Connectors, Tables, Without, Missing = strcat_array(array_sort_asc(Missing), ", ")
            """),
    };

    internal sealed record StateRow(string State, long Detections, string Kinds);

    internal sealed record ConnectorRow(string State, string Detection, string Slug, string Kind, string Severity, string Connectors, long Tables, long Without, string Missing);
}
