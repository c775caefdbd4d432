using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Rules that are switched off.</summary>
internal sealed class DisabledRules(HealthParameters pick, RuleFacts rules, RuleRuns runs)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "disabled-rules",
        Title = $"Rules that are disabled at the end of {pick.TimeRange}",
        NoData = new("No picked rule is known to be disabled.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(Row.Rule), "Rule"),
                new(nameof(Row.Slug), "Name in the pack"),
                new(nameof(Row.DisabledBy), "Disabled by") { Comment = "Sentinel disables a rule whose failures it regards as permanent, and says so in the rule's name." },
                new(nameof(Row.DisabledSince), "Since") { Renderer = new ColumnRenderer.DateTime(), Comment = "The first such entry after the last success in this time." },
                new(nameof(Row.LastSuccess), "Last success") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.LastFailure), "Last failure before") { Comment = "Reason of the last attempt that failed while the rule was still on." },
            ],
        },
        Query = KqlTemplate.Of($"""
            let Attempts = materialize({runs.Attempts}());
            let Latest = Attempts
            | summarize arg_max(TimeGenerated, IsDisabled), LastSuccess = maxif(TimeGenerated, Succeeded and not(IsDisabled)) by Slug
            | where IsDisabled
            | project Slug, LastSuccess;
            Attempts
            | lookup kind=inner (Latest) on Slug
            | where isnull(LastSuccess) or TimeGenerated > LastSuccess
            | summarize DisabledSince = minif(TimeGenerated, IsDisabled), BySentinel = countif(RuleName matches regex {RuleFacts.AutoDisabled}), take_any(LastSuccess),
                Failed = arg_max(iff(IsDisabled, datetime(null), TimeGenerated), Reason) by Slug
            | lookup kind=inner ({rules.Rules}()) on Slug
            | order by DisabledSince asc, Slug asc
            | project Rule, Slug, DisabledBy = iff(BySentinel > 0, "Sentinel", "somebody"), DisabledSince, LastSuccess, LastFailure = iff(isnull(Failed), "", Reason)
            """),
    };

    internal sealed record Row(string Rule, string Slug, string DisabledBy, DateTime DisabledSince, DateTime LastSuccess, string LastFailure);
}
