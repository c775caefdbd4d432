using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Whether the rules run, in time, and as the pack has them.</summary>
internal static class RuleHealthTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, HealthParameters pick, RuleFacts rules, RequiredTables tables)
    {
        RuleRuns runs = new(pick, rules);
        RunOutcomes outcomes = new(pick, runs);
        Lateness lateness = new(tenant, pick, tables);
        RuleEdits edits = new(pick, rules);
        return
        [
            new TextItem
            {
                Name = "rule-health-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "Runs and edits come from Sentinel's tables *SentinelHealth* and *SentinelAudit*, which are written while auditing and health monitoring are on. A rule is recognised by its id, or by its "
                    + "name where it was made from a template. Sentinel tries a failed window of a scheduled rule up to six times; only a window without any success is lost. The lateness of rows is that of all "
                    + "required tables: rules decide by the time of ingestion, so that a row within the slack is neither missed nor reported twice.",
            },
            new RuleGrid(pick, rules, runs).Item,
            new DisabledRules(pick, rules, runs).Item,
            outcomes.OverTime,
            outcomes.Reasons,
            lateness.ByTable,
            lateness.OverTime,
            edits.Drift,
            edits.Edits,
        ];
    }
}
