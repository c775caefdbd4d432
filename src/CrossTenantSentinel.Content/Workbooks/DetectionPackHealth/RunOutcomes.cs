using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>How runs ended: over time, and why.</summary>
internal sealed class RunOutcomes(HealthParameters pick, RuleRuns runs)
{
    private static readonly NoDataMessage Nothing = new("The health log has no run of the picked rules. Switch health monitoring on in Sentinel's settings, and deploy the rules.", NoDataStyle.Warning);

    public QueryItem OverTime => new QueryItem<TimeRow>
    {
        Name = "runs-over-time",
        Width = 50,
        Title = $"Attempts to run by outcome, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Bar,
            XAxis = nameof(TimeRow.Time),
            YAxes = [nameof(TimeRow.Attempts)],
            SplitBy = nameof(TimeRow.Outcome),
            Series = [new("succeeded", "Succeeded", Palette.Green), new("failed", "Failed", Palette.Red), new("disabled", "Disabled", Palette.Gray), new("partly", "Succeeded in part", Palette.Orange)],
        },
        Query = KqlTemplate.Of($"""
            {runs.Attempts}()
            | summarize Attempts = count() by Time = bin(TimeGenerated, {pick.TimeRange.Grain}), Outcome = case(IsDisabled, "disabled", Succeeded, "succeeded", Status =~ "Failure", "failed", "partly")
            | order by Time asc, Outcome asc
            | project Time, Outcome, Attempts
            """),
    };

    public QueryItem Reasons => new QueryItem<ReasonRow>
    {
        Name = "failure-reasons",
        Width = 50,
        Title = $"Why attempts did not succeed, {pick.TimeRange}",
        NoData = new("Every logged attempt to run the picked rules succeeded.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(ReasonRow.Status), "Status"),
                new(nameof(ReasonRow.Reason), "Reason"),
                new(nameof(ReasonRow.Attempts), "Attempts") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(ReasonRow.Rules), "Rules") { Number = NumberFormat.Count },
                new(nameof(ReasonRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(ReasonRow.Slugs), "Which ones"),
                new(nameof(ReasonRow.Description), "Latest description"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {runs.Attempts}()
            | where not(Succeeded)
            | summarize arg_max(TimeGenerated, Description), Attempts = count(), Rules = count_distinct(Slug), Slugs = make_set(Slug) by Status, Reason
            | order by Attempts desc, Reason asc
            | project Status, Reason, Attempts, Rules, LastSeen = TimeGenerated, Slugs = strcat_array(array_sort_asc(Slugs), ", "), Description
            """),
    };

    internal sealed record TimeRow(DateTime Time, string Outcome, long Attempts);

    internal sealed record ReasonRow(string Status, string Reason, long Attempts, long Rules, DateTime LastSeen, string Slugs, string Description);
}
