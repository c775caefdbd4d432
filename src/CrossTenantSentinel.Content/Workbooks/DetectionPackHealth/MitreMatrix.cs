using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Which tactics and techniques of ATT&amp;CK the detections serve, and whether they can now.</summary>
internal sealed class MitreMatrix(HealthParameters pick, CoverageFacts facts, RequiredTables tables)
{
    public QueryItem Tactics => new QueryItem<TacticRow>
    {
        Name = "mitre-matrix",
        Title = $"Tactics and the picked detections, {pick.TimeRange}",
        NoData = new("The vocabulary of ATT&CK is missing: emit the workbook again.", NoDataStyle.Warning),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(TacticRow.Tactic), "Tactic"),
                new(nameof(TacticRow.Scheduled), "Scheduled rules") { Renderer = new ColumnRenderer.Heatmap(Palette.Blue, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(TacticRow.NearRealTime), "Near-real-time rules") { Renderer = new ColumnRenderer.Heatmap(Palette.Blue, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(TacticRow.Hunting), "Hunting queries") { Renderer = new ColumnRenderer.Heatmap(Palette.Blue, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(TacticRow.Techniques), "Techniques") { Number = NumberFormat.Count },
                new(nameof(TacticRow.Ready), "Ready") { Renderer = new ColumnRenderer.Heatmap(Palette.Green, Minimum: 0), Number = NumberFormat.Count, Comment = "Detections whose tables all have events." },
                new(nameof(TacticRow.Blind), "Blind") { Renderer = new ColumnRenderer.Heatmap(Palette.Red, Minimum: 0), Number = NumberFormat.Count, Comment = "Detections none of whose tables has events." },
                new(nameof(TacticRow.Detections), "Detections"),
            ],
            OneScale = [nameof(TacticRow.Scheduled), nameof(TacticRow.NearRealTime), nameof(TacticRow.Hunting)],
        },

        // Many techniques of one detection are one detection.
        Query = KqlTemplate.Of($"""
            let Covered = materialize({facts.Techniques} | lookup kind=inner ({tables.Detections}()) on Slug);
            {facts.Tactics}
            | lookup kind=leftouter (Covered | summarize Techniques = count_distinct(Technique) by Tactic) on Tactic
            | lookup kind=leftouter (Covered | summarize take_any(Kind, State) by Tactic, Slug
                | summarize Scheduled = countif(Kind == {DetectionKinds.Scheduled}), NearRealTime = countif(Kind == {DetectionKinds.NearRealTime}), Hunting = countif(Kind == {DetectionKinds.Hunting}),
                    Ready = countif(State == {HealthStates.Ready}), Blind = countif(State == {HealthStates.Blind}), Slugs = make_set(Slug) by Tactic) on Tactic
            | order by Place asc
            | project Tactic, Scheduled = coalesce(Scheduled, 0), NearRealTime = coalesce(NearRealTime, 0), Hunting = coalesce(Hunting, 0), Techniques = coalesce(Techniques, 0),
                Ready = coalesce(Ready, 0), Blind = coalesce(Blind, 0), Detections = strcat_array(array_sort_asc(Slugs), ", ")
            """),
    };

    public QueryItem Techniques => new QueryItem<TechniqueRow>
    {
        Name = "mitre-techniques",
        Title = $"Techniques of the picked detections, {pick.TimeRange}",
        NoData = new("No detection is picked."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(TechniqueRow.Tactic), "Tactic"),
                new(nameof(TechniqueRow.Technique), "Technique"),
                new(nameof(TechniqueRow.Detection), "Detection"),
                new(nameof(TechniqueRow.Slug), "Name in the pack"),
                new(nameof(TechniqueRow.Kind), "Kind"),
                new(nameof(TechniqueRow.Severity), "Severity"),
                new(nameof(TechniqueRow.State), "State") { Renderer = HealthColumns.Readiness },
            ],
            Hierarchy = new GridHierarchy.GroupedBy([nameof(TechniqueRow.Tactic), nameof(TechniqueRow.Technique)], nameof(TechniqueRow.Detection)),
        },
        Query = KqlTemplate.Of($"""
            {facts.Techniques}
            | lookup kind=inner ({tables.Detections}()) on Slug
            | lookup kind=inner ({facts.Tactics}) on Tactic
            | order by Place asc, Technique asc, Slug asc
            | project Tactic, Technique, Detection, Slug, Kind, Severity, State
            """),
    };

    internal sealed record TacticRow(string Tactic, long Scheduled, long NearRealTime, long Hunting, long Techniques, long Ready, long Blind, string Detections);

    internal sealed record TechniqueRow(string Tactic, string Technique, string Detection, string Slug, string Kind, string Severity, string State);
}
