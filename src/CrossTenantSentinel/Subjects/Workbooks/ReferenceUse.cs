namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>What kind of place names a parameter.</summary>
public enum ReferenceUse
{
    /// <summary>A query of logs.</summary>
    LogsQuery,

    /// <summary>Any other text: queries of other services, titles, links, resources.</summary>
    Text,

    /// <summary>A condition of visibility, which names the parameter without braces.</summary>
    Visibility,

    /// <summary>The time range of a query, named without braces.</summary>
    TimeRange,
}
