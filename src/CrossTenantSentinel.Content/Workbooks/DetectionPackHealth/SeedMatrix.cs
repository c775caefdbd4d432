using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What became of the publications that the pack began with, and whether it works here.</summary>
internal sealed class SeedMatrix(HealthParameters pick, CoverageFacts facts, RequiredTables tables)
{
    public QueryItem Grid => new QueryItem<Row>
    {
        Name = "seed-coverage",
        Title = $"Published techniques and queries, and the content that covers them, {pick.TimeRange}",
        NoData = new("No picked detection is about a publication."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.Source), "Publication"),
                new(nameof(Row.Subject), "Subject"),
                new(nameof(Row.Item), "Content"),
                new(nameof(Row.Kind), "Kind"),
                new(nameof(Row.State), "State") { Renderer = HealthColumns.Readiness, Comment = "Of detections: whether the tables that they read have events." },
                new(nameof(Row.Missing), "Tables without events"),
            ],
            Hierarchy = new GridHierarchy.GroupedBy([nameof(Row.Source), nameof(Row.Subject)], nameof(Row.Item)),
        },

        // What is no detection cannot be picked: it shows while nothing is left out.
        Query = KqlTemplate.Of($"""
            {facts.Seeds}
            | lookup kind=leftouter ({tables.Detections}() | project Item = Slug, State, Missing) on Item
            | where {pick.Detection.IsUnrestricted} or isnotempty(State)
            | order by Place asc, Item asc
            | project Source, Subject, Item, Kind, State, Missing = strcat_array(array_sort_asc(Missing), ", ")
            """),
    };

    internal sealed record Row(string Source, string Subject, string Item, string Kind, string State, string Missing);
}
