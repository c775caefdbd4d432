namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>What content a resource is.</summary>
internal enum ArmContent
{
    /// <summary>An analytics rule.</summary>
    AnalyticsRule,

    /// <summary>The gallery's template of an analytics rule.</summary>
    AnalyticsRuleTemplate,

    /// <summary>A hunting query, a function or any other saved query.</summary>
    SavedSearch,

    /// <summary>A workbook.</summary>
    Workbook,

    /// <summary>A watchlist.</summary>
    Watchlist,

    /// <summary>An automation rule.</summary>
    AutomationRule,

    /// <summary>What is known about a piece of content: version, author, source.</summary>
    Metadata,
}
