using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What each rule alerted on, and how its incidents were closed.</summary>
internal sealed class AlertsByRule(HealthParameters pick, RuleFacts rules, PackAlerts alerts)
{
    public QueryItem Grid => new QueryItem<Row>
    {
        Name = "alerts-by-rule",
        Title = $"Rules by what became of their alerts, {pick.TimeRange}",
        NoData = new("No rule is picked: hunting queries raise no alerts."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(Row.Verdict), "Verdict")
                {
                    Renderer = HealthColumns.Tuning,
                    Comment = "Tune: half or more of at least five classified incidents are false positives. Classify: less than half of at least five closed incidents are classified.",
                },
                new(nameof(Row.Rule), "Rule"),
                new(nameof(Row.Slug), "Name in the pack"),
                new(nameof(Row.Severity), "Severity"),
                new(nameof(Row.Alerts), "Alerts") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(Row.LastAlert), "Last alert") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.Incidents), "Incidents") { Number = NumberFormat.Count },
                new(nameof(Row.Closed), "Closed") { Number = NumberFormat.Count },
                new(nameof(Row.HoursToClose), "Hours to close") { Number = new() { MaximumFractionDigits = 1 }, Comment = "Half of the incidents were closed within this time." },
                new(nameof(Row.TruePositive), "True positive") { Number = NumberFormat.Count },
                new(nameof(Row.BenignPositive), "Benign") { Number = NumberFormat.Count },
                new(nameof(Row.FalsePositive), "False positive") { Number = NumberFormat.Count },
                new(nameof(Row.Undetermined), "Undetermined") { Number = NumberFormat.Count, Comment = "Closed as undetermined, or without a classification." },
                new(nameof(Row.Classified), "Classified") { Number = NumberFormat.Percent, Comment = "Of the closed incidents." },
                new(nameof(Row.FalseRate), "False positives") { Renderer = new ColumnRenderer.Heatmap(Palette.GreenRed, 0, 100), Number = NumberFormat.Percent, Comment = "Of the classified incidents." },
            ],
        },
        Query = KqlTemplate.Of($"""
            let Alerts = {alerts.Alerts}() | summarize Alerts = count(), LastAlert = max(Raised) by Slug;
            let Incidents = {alerts.Incidents}()
            | summarize Incidents = count(), Closed = countif(IsClosed), TruePositive = countif(Verdict =~ "TruePositive"), BenignPositive = countif(Verdict =~ "BenignPositive"),
                FalsePositive = countif(Verdict =~ "FalsePositive"), Hours = percentile(iff(IsClosed, (ClosedTime - CreatedTime) / 1h, real(null)), 50) by Slug;
            {rules.Rules}()
            | lookup kind=leftouter (Alerts) on Slug
            | lookup kind=leftouter (Incidents) on Slug
            | extend Alerts = coalesce(Alerts, 0), Incidents = coalesce(Incidents, 0), Closed = coalesce(Closed, 0), TruePositive = coalesce(TruePositive, 0), BenignPositive = coalesce(BenignPositive, 0),
                FalsePositive = coalesce(FalsePositive, 0)
            | extend Judged = TruePositive + BenignPositive + FalsePositive
            | extend Verdict = case(
                Judged >= {TuningVerdicts.Enough} and 2 * FalsePositive >= Judged, {TuningVerdicts.Tune},
                Closed >= {TuningVerdicts.Enough} and 2 * Judged < Closed, {TuningVerdicts.Classify},
                Alerts + Incidents == 0, {TuningVerdicts.Silent},
                {TuningVerdicts.Fine})
            | order by array_index_of({TuningVerdicts.WorstFirst}, Verdict) asc, Alerts desc, Slug asc
            | project Verdict, Rule, Slug, Severity, Alerts, LastAlert, Incidents, Closed, HoursToClose = round(Hours, 1), TruePositive, BenignPositive, FalsePositive, Undetermined = Closed - Judged,
                Classified = iff(Closed == 0, real(null), round(100.0 * Judged / Closed, 1)), FalseRate = iff(Judged == 0, real(null), round(100.0 * FalsePositive / Judged, 1))
            """),
    };

    public QueryItem Reasons => new QueryItem<ReasonRow>
    {
        Name = "classification-reasons",
        Title = $"Why incidents of the picked rules were closed, {pick.TimeRange}",
        NoData = new("No incident of the picked rules that was created in this time is closed."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(ReasonRow.Slug), "Rule"),
                new(nameof(ReasonRow.Classification), "Classification"),
                new(nameof(ReasonRow.Reason), "Reason"),
                new(nameof(ReasonRow.Incidents), "Incidents") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(ReasonRow.LastClosed), "Last closed") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(ReasonRow.Comment), "Latest comment"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {alerts.Incidents}()
            | where IsClosed
            | summarize Incidents = count(), LastClosed = max(ClosedTime), arg_max(iff(isempty(ClassificationComment), datetime(null), coalesce(ClosedTime, LastModifiedTime)), ClassificationComment) by Slug, Verdict, ClassificationReason
            | order by Incidents desc, Slug asc, Verdict asc
            | project Slug, Classification = Verdict, Reason = ClassificationReason, Incidents, LastClosed, Comment = substring(ClassificationComment, 0, 500)
            """),
    };

    internal sealed record Row(
        string Verdict,
        string Rule,
        string Slug,
        string Severity,
        long Alerts,
        DateTime LastAlert,
        long Incidents,
        long Closed,
        double HoursToClose,
        long TruePositive,
        long BenignPositive,
        long FalsePositive,
        long Undetermined,
        double Classified,
        double FalseRate);

    internal sealed record ReasonRow(string Slug, string Classification, string Reason, long Incidents, DateTime LastClosed, string Comment);
}
