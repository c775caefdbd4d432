namespace CrossTenantSentinel.Emit.Pages;

/// <summary>The list of everything in the pack.</summary>
internal sealed record IndexView(
    IReadOnlyList<DetectionEntryView>? AnalyticsRules,
    IReadOnlyList<DetectionEntryView>? HuntingQueries,
    IReadOnlyList<ContentEntryView>? Workbooks,
    IReadOnlyList<ContentEntryView>? Watchlists,
    IReadOnlyList<ContentEntryView>? Functions,
    IReadOnlyList<ContentEntryView>? AutomationRules,
    string? Coverage);
