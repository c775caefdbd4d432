using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>The pack's own state: what it reads, whether it runs, what became of its alerts, and how good its data are.</summary>
public static class DetectionPackHealth
{
    /// <summary>The workbook. It describes the pack and its coverage, so that these must not refer to it.</summary>
    public static Workbook Workbook(TenantSettings tenant)
    {
        PackContent pack = new(tenant);
        HealthParameters pick = new(tenant, pack);
        CoverageFacts facts = new(tenant, pack);
        RequiredTables tables = new(pick, pack, facts);
        RuleFacts rules = new(pick, pack);
        TabSet tabs = new()
        {
            Name = "tabs",
            Parameter = pick.Tab,
            Tabs =
            [
                new() { Value = HealthTabs.Coverage, Label = "Coverage", Items = CoverageTab.Items(pick, facts, tables) },
                new() { Value = HealthTabs.RuleHealth, Label = "Rule health", Items = RuleHealthTab.Items(tenant, pick, rules, tables) },
                new() { Value = HealthTabs.Tuning, Label = "Alerts & tuning", Items = TuningTab.Items(tenant, pick, pack, rules) },
                new() { Value = HealthTabs.DataQuality, Label = "Data quality", Items = DataQualityTab.Items(tenant, pick) },
            ],
        };
        return new Workbook
        {
            Key = "DetectionPackHealth",
            Slug = "detection-pack-health",
            Version = new("1.3.0"),
            DisplayName = "Detection-pack health and tuning",
            Description = "Whether the cross-tenant detections get the events that they read, what they cover, whether the rules run as written, what became of their alerts, and "
                + "how good the data are.",
            Items = [Introduction.Title, pick.Step, Introduction.Guide(pick), .. tabs.Items],
        };
    }
}
