using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What the rules alerted on, what became of it, and the lists that tune them.</summary>
internal static class TuningTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, HealthParameters pick, PackContent pack, RuleFacts rules)
    {
        PackAlerts alerts = new(pick, rules);
        TuningNumbers numbers = new(pick, alerts);
        AlertsByRule byRule = new(pick, rules, alerts);
        return
        [
            new TextItem
            {
                Name = "tuning-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "Incidents are those that were *created* in the picked time, as they are at its end; an incident of two rules counts for both. A rule that is to be tuned needs an exemption, a row of the "
                    + "tenant directory or another setting; a rule whose incidents nobody classifies cannot be judged. Exemptions and other watchlists take effect within minutes, not seconds.",
            },
            numbers.Tiles,
            numbers.OverTime,
            byRule.Grid,
            byRule.Reasons,
            new TopEntities(pick, alerts).Item,
            new ExemptionGrid(tenant, pick, pack).Item,
            new WatchlistGrid(pick, pack).Item,
        ];
    }
}
