using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>How late rows arrive, beside the lateness that the pack's rules allow for.</summary>
internal sealed class Lateness(TenantSettings tenant, HealthParameters pick, RequiredTables tables)
{
    private static readonly NoDataMessage Nothing = new("The tables that the pack reads have no events in this time.", NoDataStyle.Warning);

    public QueryItem ByTable => new QueryItem<TableRow>
    {
        Name = "latency",
        Title = $"Minutes until events arrive, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(TableRow.State), "State") { Renderer = HealthColumns.Lateness, Comment = "Late: one row in twenty or more arrives later than the slack. Outliers: fewer do." },
                new(nameof(TableRow.Table), "Table"),
                new(nameof(TableRow.Rows), "Rows") { Number = NumberFormat.Count },
                new(nameof(TableRow.PublishedP50), "Published, half") { Number = new() { MaximumFractionDigits = 1 }, Comment = "From the event to its TimeGenerated, where the table knows when the event happened." },
                new(nameof(TableRow.PublishedP95), "Published, 95 %") { Number = new() { MaximumFractionDigits = 1 } },
                new(nameof(TableRow.IngestedP50), "Ingested, half") { Number = new() { MaximumFractionDigits = 1 }, Comment = "From TimeGenerated to the workspace." },
                new(nameof(TableRow.IngestedP95), "Ingested, 95 %") { Number = new() { MaximumFractionDigits = 1 } },
                new(nameof(TableRow.Latest), "Ingested, latest") { Number = new() { MaximumFractionDigits = 1 } },
                new(nameof(TableRow.Slack), "Slack") { Comment = "The setting IngestionSlack of the pack." },
                new(nameof(TableRow.BeyondSlack), "Beyond the slack") { Number = NumberFormat.Percent },
            ],
        },

        // A column that no table has any more, or that tables disagree on, is empty.
        Query = KqlTemplate.Of($"""
            let Slack = {tenant.IngestionSlack} / 1m;
            {tables.Events}({pick.TimeRange.Start})
            | extend Happened = coalesce(column_ifexists("CreatedDateTime", datetime(null)), column_ifexists("ActivityDateTime", datetime(null)), column_ifexists("EventSubmissionTimestamp", datetime(null)))
            | extend Published = iff(isnull(Happened), real(null), max_of(0.0, (TimeGenerated - Happened) / 1m)), Ingested = max_of(0.0, (coalesce(ingestion_time(), TimeGenerated) - TimeGenerated) / 1m)
            | summarize Rows = count(), Published = percentiles_array(Published, 50, 95), Arrived = percentiles_array(Ingested, 50, 95), Latest = max(Ingested), Beyond = countif(Ingested > Slack) by Table
            | extend IngestedP95 = toreal(Arrived[1])
            | order by IngestedP95 desc, Table asc
            | project State = case(20 * Beyond >= Rows, "late", Beyond > 0, "outliers", "in time"), Table, Rows, PublishedP50 = round(toreal(Published[0]), 1), PublishedP95 = round(toreal(Published[1]), 1),
                IngestedP50 = round(toreal(Arrived[0]), 1), IngestedP95 = round(IngestedP95, 1), Latest = round(Latest, 1), Slack, BeyondSlack = round(100.0 * Beyond / Rows, 1)
            """),
    };

    public QueryItem OverTime => new QueryItem<TimeRow>
    {
        Name = "latency-over-time",
        Title = $"Minutes within which 95 % of the events arrive, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        Visual = new ChartVisual { Kind = ChartKind.Time, XAxis = nameof(TimeRow.Time), YAxes = [nameof(TimeRow.Minutes)], SplitBy = nameof(TimeRow.Table) },
        Query = KqlTemplate.Of($"""
            {tables.Events}({pick.TimeRange.Start})
            | extend Ingested = max_of(0.0, (coalesce(ingestion_time(), TimeGenerated) - TimeGenerated) / 1m)
            | summarize Minutes = round(percentile(Ingested, 95), 1) by Time = bin(TimeGenerated, {pick.TimeRange.Grain}), Table
            | order by Time asc, Table asc
            | project Time, Table, Minutes
            """),
    };

    internal sealed record TableRow(
        string State,
        string Table,
        long Rows,
        double PublishedP50,
        double PublishedP95,
        double IngestedP50,
        double IngestedP95,
        double Latest,
        double Slack,
        double BeyondSlack);

    internal sealed record TimeRow(DateTime Time, string Table, double Minutes);
}
