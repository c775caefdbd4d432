using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>How much the pack alerts, and what became of it, in a few numbers and over time.</summary>
internal sealed class TuningNumbers(HealthParameters pick, PackAlerts alerts)
{
    public QueryItem Tiles => new QueryItem<TileRow>
    {
        Name = "tuning-numbers",
        Title = $"Alerts of the picked rules, and incidents created in {pick.TimeRange}",
        NoData = new("The picked rules raised no alert in this time."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(TileRow.Number), new ColumnRenderer.Text()),
            Left = new(nameof(TileRow.Value), new ColumnRenderer.BigNumber(), new() { MaximumFractionDigits = 1 }),
            Secondary = new(nameof(TileRow.Summary), new ColumnRenderer.Text()),
        },

        // An incident of two rules is one incident.
        Query = KqlTemplate.Of($"""
            let Alerts = {alerts.Alerts}() | summarize Alerts = count(), Rules = count_distinct(Slug) | extend Part = 1;
            {alerts.Incidents}()
            | summarize take_any(IsClosed, Verdict) by Incident
            | summarize Incidents = count(), Closed = countif(IsClosed), Judged = countif(Verdict !in ("", "Undetermined")), Wrong = countif(Verdict =~ "FalsePositive")
            | extend Part = 1
            | lookup kind=inner (Alerts) on Part
            | where Alerts + Incidents > 0
            | mv-expand Tile = pack_array(
                bag_pack("Number", "Alerts", "Value", Alerts, "Summary", strcat("of ", Rules, " rules")),
                bag_pack("Number", "Incidents", "Value", Incidents, "Summary", strcat(Incidents - Closed, " open")),
                bag_pack("Number", "Classified, %", "Value", iff(Closed == 0, real(null), round(100.0 * Judged / Closed, 1)), "Summary", strcat(Judged, " of ", Closed, " closed incidents")),
                bag_pack("Number", "False positives, %", "Value", iff(Judged == 0, real(null), round(100.0 * Wrong / Judged, 1)), "Summary", strcat(Wrong, " of ", Judged, " classified incidents")))
            | project Number = tostring(Tile.Number), Value = toreal(Tile.Value), Summary = tostring(Tile.Summary)
            """),
    };

    public QueryItem OverTime => new QueryItem<TimeRow>
    {
        Name = "alerts-over-time",
        Title = $"Alerts of the picked rules by severity, {pick.TimeRange}",
        NoData = new("The picked rules raised no alert in this time."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Bar,
            XAxis = nameof(TimeRow.Time),
            YAxes = [nameof(TimeRow.Alerts)],
            SplitBy = nameof(TimeRow.Severity),
            Series = [new("High", Color: Palette.Red), new("Medium", Color: Palette.Orange), new("Low", Color: Palette.Yellow), new("Informational", Color: Palette.Gray)],
        },
        Query = KqlTemplate.Of($"""
            {alerts.Alerts}()
            | summarize Alerts = count() by Time = bin(Raised, {pick.TimeRange.Grain}), Severity = AlertSeverity
            | order by Time asc, Severity asc
            | project Time, Severity, Alerts
            """),
    };

    internal sealed record TileRow(string Number, double Value, string Summary);

    internal sealed record TimeRow(DateTime Time, string Severity, long Alerts);
}
