using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Whether every query has a time range.</summary>
internal static class TimeScopes
{
    /// <summary>CTS1707.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1707",
        Title = "Workbook query without a time range",
        Why = "The query reads the whole retention: it is slow, costs more and ignores what the reader picked.",
        Instead = "Set Time to a time-range parameter or a fixed duration, or limit TimeGenerated in the query.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        ScopedQuery.In(workbook)
            .Where(query => query.Time switch
            {
                TimeScope.Fixed limit => limit.Duration <= TimeSpan.Zero,
                TimeScope.InQuery => !query.Template.Uses.Any(use => use.Parameter is TimeRangeParameter)
                    && !query.Template.Render().Text.Contains("TimeGenerated", StringComparison.Ordinal),
                _ => false,
            })
            .Select(query => Kind.At(query.At, $"\"{query.Name}\" has no time range: its scope is {(query.Time is TimeScope.Fixed ? "not longer than zero" : "the query, which never names TimeGenerated")}."));
}
