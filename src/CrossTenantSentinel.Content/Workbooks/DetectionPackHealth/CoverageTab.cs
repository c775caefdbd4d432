using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Whether the pack gets the events it reads, and what it covers.</summary>
internal static class CoverageTab
{
    public static IReadOnlyList<WorkbookItem> Items(HealthParameters pick, CoverageFacts facts, RequiredTables tables)
    {
        ConnectorGrid connectors = new(pick, tables);
        TableGrid grid = new(pick, facts, tables);
        MitreMatrix mitre = new(pick, facts, tables);
        return
        [
            new TextItem
            {
                Name = "coverage-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "A table that is missing and one that is empty look alike here: *no events*. *Stopped* is a table that had events and has none for three times the usual gap between hours with events, and for a day at least. "
                    + "A detection is *ready* when all its tables have events, and *blind* when none has. What the pack reads and covers was written into this workbook when it was emitted.",
            },
            connectors.Readiness,
            grid.Presence,
            grid.Volume,
            connectors.Connectors,
            mitre.Tactics,
            mitre.Techniques,
            new SeedMatrix(pick, facts, tables).Grid,
        ];
    }
}
