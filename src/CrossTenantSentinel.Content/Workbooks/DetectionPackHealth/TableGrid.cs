using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Presence, last event and volume of the required tables.</summary>
internal sealed class TableGrid(HealthParameters pick, CoverageFacts facts, RequiredTables tables)
{
    public QueryItem Presence => new QueryItem<TableRow>
    {
        Name = "required-tables",
        Title = $"Tables that the picked detections read, {pick.TimeRange}",
        NoData = new("The picked detections read no table."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(TableRow.State), "State") { Renderer = HealthColumns.TableState, Comment = "Stopped: no event for three times the usual gap between hours with events, and for a day at least." },
                new(nameof(TableRow.Table), "Table"),
                new(nameof(TableRow.Connector), "Connector") { Comment = "Empty where Sentinel writes the table itself, or no connector is confirmed." },
                new(nameof(TableRow.LastEvent), "Last event") { Renderer = new ColumnRenderer.DateTime(), Comment = "Of the picked range, or of 30 days where that is longer." },
                new(nameof(TableRow.HoursSince), "Hours since") { Number = new() { MaximumFractionDigits = 1 } },
                new(nameof(TableRow.Events), "Events") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(TableRow.EventsPerDay), "Events per day") { Number = new() { MaximumFractionDigits = 1 } },
                new(nameof(TableRow.Detections), "Detections") { Renderer = new ColumnRenderer.Heatmap(Palette.Blue, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(TableRow.NeededBy), "Needed by"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {facts.Reads}
            | where {pick.Detection.IsUnrestricted} or Slug in ({pick.Detection})
            | summarize Detections = count(), Slugs = make_set(Slug) by Table
            | lookup kind=leftouter ({tables.States}()) on Table
            | order by Detections desc, Table asc
            | project State, Table, Connector, LastEvent, HoursSince = round(HoursSince, 1), Events, EventsPerDay = round(Events / Days, 1), Detections, NeededBy = strcat_array(array_sort_asc(Slugs), ", ")
            """),
    };

    public QueryItem Volume => new QueryItem<VolumeRow>
    {
        Name = "table-volume",
        Title = $"Events of the tables that the picked detections read, {pick.TimeRange}",
        NoData = new("No table that the picked detections read has events in this time. Connect the data first.", NoDataStyle.Warning),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Visual = new ChartVisual { Kind = ChartKind.Time, XAxis = nameof(VolumeRow.Time), YAxes = [nameof(VolumeRow.Events)], SplitBy = nameof(VolumeRow.Table), YNumber = NumberFormat.Count },
        Query = KqlTemplate.Of($"""
            let Needed = {facts.Reads}
            | where {pick.Detection.IsUnrestricted} or Slug in ({pick.Detection})
            | distinct Table;
            {tables.Events}({pick.TimeRange.Start})
            | where Table in (Needed)
            | summarize Events = count() by Time = bin(TimeGenerated, {pick.TimeRange.Grain}), Table
            | order by Time asc, Table asc
            | project Time, Table, Events
            """),
    };

    internal sealed record TableRow(string State, string Table, string Connector, DateTime LastEvent, double HoursSince, long Events, double EventsPerDay, long Detections, string NeededBy);

    internal sealed record VolumeRow(DateTime Time, string Table, long Events);
}
