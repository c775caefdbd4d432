using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Pages;

/// <summary>What the list of everything in the pack says.</summary>
internal static class IndexPage
{
    /// <summary>The view of a pack's list.</summary>
    public static IndexView Of(Catalog catalog) => new(
        AlertingView.NullIfEmpty<DetectionEntryView>([.. catalog.Detections.OfType<AnalyticsRule>().OrderByDescending(rule => rule.Severity).Select(Entry)]),
        AlertingView.NullIfEmpty<DetectionEntryView>([.. catalog.Detections.OfType<HuntingQuery>().Select(Entry)]),
        AlertingView.NullIfEmpty<ContentEntryView>([.. catalog.Workbooks.Select(Entry)]),
        AlertingView.NullIfEmpty<ContentEntryView>([.. catalog.Watchlists.Select(Entry)]),
        AlertingView.NullIfEmpty<ContentEntryView>([.. catalog.Functions.Select(Entry)]),
        AlertingView.NullIfEmpty<ContentEntryView>([.. catalog.AutomationRules.Select(Entry)]),
        catalog.Items.OfType<CoverageMatrix>().Select(matrix => $"{matrix.Key}.md").FirstOrDefault());

    private static ContentEntryView Entry(Workbook workbook) =>
        new(workbook.DisplayName, $"../workbooks/{workbook.Slug}.workbook.json", workbook.Description);

    private static ContentEntryView Entry(Watchlist watchlist) => new(watchlist.Alias, $"watchlists/{watchlist.Alias}.csv", watchlist.Description);

    private static ContentEntryView Entry(KqlFunction function) =>
        new($"{function.Name}({function.Signature})", $"functions/{function.Name}.yaml", function.Description);

    private static ContentEntryView Entry(AutomationRule rule) => new(rule.Name, $"arm/{rule.Slug}.automation-rule.json", rule.Description);

    private static DetectionEntryView Entry(Detection detection) => new(
        detection.Name,
        $"pages/{detection.Slug}.md",
        (detection as AnalyticsRule)?.Severity.ToString(),
        DetectionPage.Cadence(detection),
        string.Join(", ", DetectionViews.Tactics(detection)),
        string.Join(", ", detection.Techniques.Select(technique => technique.Id)));
}
