using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>Content as people name its kinds.</summary>
internal static class ContentKind
{
    /// <summary>The kind of an item.</summary>
    public static string Of(ContentItem item) => item switch
    {
        ScheduledRule => "scheduled rule",
        NearRealTimeRule => "NRT rule",
        HuntingQuery => "hunting query",
        Watchlist => "watchlist",
        KqlFunction => "function",
        AutomationRule => "automation rule",
        CoverageMatrix => "coverage matrix",
        _ => item.GetType().Name.Split('`')[0].ToLowerInvariant(),
    };

    /// <summary>What the item is called where people read it; its handle when it has no other name.</summary>
    public static string NameOf(ContentItem item) => item switch
    {
        Detection detection => detection.Name,
        Workbook workbook => workbook.DisplayName,
        Watchlist watchlist => watchlist.Name,
        AutomationRule rule => rule.Name,
        _ => item.Handle,
    };
}
