using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Each rule of the pack and how it runs.</summary>
internal sealed class RuleGrid(HealthParameters pick, RuleFacts rules, RuleRuns runs)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "rule-health",
        Title = $"Rules of the pack and their runs, {pick.TimeRange}",
        NoData = new("No rule is picked: hunting queries do not run by themselves."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(Row.State), "State") { Renderer = HealthColumns.RuleState, Comment = "Not seen: no run in this time. The rule is not deployed under its id or name, or health monitoring is off." },
                new(nameof(Row.Rule), "Rule"),
                new(nameof(Row.Slug), "Name in the pack"),
                new(nameof(Row.Kind), "Kind"),
                new(nameof(Row.LastRun), "Last attempt") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.LastStatus), "Its status"),
                new(nameof(Row.LastReason), "Its reason"),
                new(nameof(Row.Windows), "Windows") { Number = NumberFormat.Count, Comment = "Times that the rule was due and tried." },
                new(nameof(Row.Failures), "Failed attempts") { Renderer = new ColumnRenderer.Heatmap(Palette.Orange, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(Row.FailureRate), "Of all attempts") { Number = NumberFormat.Percent },
                new(nameof(Row.Skipped), "Skipped windows")
                {
                    Renderer = new ColumnRenderer.Heatmap(Palette.Red, Minimum: 0),
                    Number = NumberFormat.Count,
                    Comment = "Windows of a scheduled rule of which six attempts failed: what happened then is not looked at again.",
                },
                new(nameof(Row.Results), "Rows found") { Number = NumberFormat.Count },
                new(nameof(Row.Alerts), "Alerts") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(Row.Dropped), "Entities dropped") { Number = NumberFormat.Count, Comment = "Entities that Sentinel could not map: alerts reach the analyst without them." },
            ],
        },

        // A rule is late that is due twice, and for an hour more, without an attempt.
        Query = KqlTemplate.Of($"""
            let Attempts = materialize({runs.Attempts}());
            let Latest = Attempts | summarize arg_max(TimeGenerated, Status, Reason, IsDisabled) by Slug;
            let Windows = Attempts
            | where not(IsDisabled)
            | summarize Tries = count(), Failures = countif(not(Succeeded)), IsDone = countif(Succeeded) > 0, Alerts = sumif(Alerts, Succeeded), Results = sumif(Results, Succeeded),
                Dropped = sum(Dropped), IsScheduled = countif(SentinelResourceKind =~ "NRT") == 0 by Slug, Window
            | summarize Windows = count(), Tries = sum(Tries), Failures = sum(Failures), Skipped = countif(IsScheduled and not(IsDone) and Tries >= 6), Alerts = sum(Alerts), Results = sum(Results),
                Dropped = sum(Dropped) by Slug;
            {rules.Rules}()
            | lookup kind=leftouter (Latest) on Slug
            | lookup kind=leftouter (Windows) on Slug
            | extend State = case(
                isnull(TimeGenerated), {RuleStates.NotSeen},
                IsDisabled, {RuleStates.Disabled},
                Status !~ "Success", {RuleStates.Failing},
                {pick.TimeRange.End} - TimeGenerated > 2 * Every + 1h, {RuleStates.Late},
                coalesce(Failures, 0) > 0, {RuleStates.Recovered},
                {RuleStates.Healthy})
            | order by array_index_of({RuleStates.WorstFirst}, State) asc, Slug asc
            | project State, Rule, Slug, Kind, LastRun = TimeGenerated, LastStatus = Status, LastReason = Reason, Windows = coalesce(Windows, 0), Failures = coalesce(Failures, 0),
                FailureRate = round(100.0 * Failures / Tries, 1), Skipped = coalesce(Skipped, 0), Results = coalesce(Results, 0), Alerts = coalesce(Alerts, 0), Dropped = coalesce(Dropped, 0)
            """),
    };

    internal sealed record Row(
        string State,
        string Rule,
        string Slug,
        string Kind,
        DateTime LastRun,
        string LastStatus,
        string LastReason,
        long Windows,
        long Failures,
        double FailureRate,
        long Skipped,
        long Results,
        long Alerts,
        long Dropped);
}
