using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Pages;

/// <summary>What the page about coverage says.</summary>
internal static class CoveragePage
{
    /// <summary>The view of a matrix.</summary>
    public static CoveragePageView Of(CoverageMatrix matrix) =>
        new([.. matrix.Rows.Select(row => new CoverageRowView(row.Source, row.Subject, [.. row.Items.Select(item => new CoverageItemView(item.Handle, FileOf(item)))]))]);

    private static string FileOf(ContentItem item) => item switch
    {
        Detection detection => $"pages/{detection.Slug}.md",
        Workbook workbook => $"../workbooks/{workbook.Slug}.workbook.json",
        Watchlist watchlist => $"watchlists/{watchlist.Alias}.csv",
        AutomationRule rule => $"arm/{rule.Slug}.automation-rule.json",
        _ => $"functions/{item.Handle}.yaml",
    };
}
