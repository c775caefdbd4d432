using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Pages;

/// <summary>What the list of everything in the pack says.</summary>
internal static class IndexPage
{
    /// <summary>The view of a pack's list.</summary>
    public static IndexView Of(Catalog catalog) => new(
        AlertingView.NullIfEmpty<DetectionEntryView>([.. catalog.Detections.OfType<AnalyticsRule>().OrderByDescending(rule => rule.Severity).Select(rule => Entry(rule, rule.Severity.ToString()))]),
        AlertingView.NullIfEmpty<DetectionEntryView>([.. catalog.Detections.OfType<HuntingQuery>().Select(query => Entry(query, severity: null))]),
        AlertingView.NullIfEmpty<ContentEntryView>([.. catalog.Workbooks.Select(workbook => new ContentEntryView(workbook.DisplayName, $"../workbooks/{workbook.Slug}.workbook.json", workbook.Description))]),
        AlertingView.NullIfEmpty<ContentEntryView>([.. catalog.Watchlists.Select(watchlist => new ContentEntryView(watchlist.Alias, $"watchlists/{watchlist.Alias}.csv", watchlist.Description))]),
        AlertingView.NullIfEmpty<ContentEntryView>([.. catalog.Functions.Select(function => new ContentEntryView($"{function.Name}({function.Signature})", $"functions/{function.Name}.yaml", function.Description))]));

    private static DetectionEntryView Entry(Detection detection, string? severity) => new(
        detection.Name,
        $"pages/{detection.Slug}.md",
        severity,
        DetectionPage.Cadence(detection),
        string.Join(", ", DetectionViews.Tactics(detection)),
        string.Join(", ", detection.Techniques.Select(technique => technique.Id)));
}
