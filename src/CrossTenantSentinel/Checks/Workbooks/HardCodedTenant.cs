using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A tenant or subscription that a query compares with.</summary>
public sealed partial class HardCodedTenant : WorkbookCheck
{
    /// <summary>CTS3603.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3603",
        Title = "Tenant or subscription id compared in a workbook query",
        Why = "The query is right for one customer only; elsewhere the step is empty or wrong, and the id leaks.",
        Instead = "Compare with a parameter, a watchlist, or a column that holds the own tenant, such as AADTenantId.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        from entry in workbook.LogsQueries
        from match in Comparison.Matches(entry.Query.Text.Value)
        where !WellKnown.Contains(match.Groups["id"].Value)
        select Kind.At(entry.Query.Text.At(match.Groups["id"].Index, 36), $"{Owner(entry.Item, entry.Parameter)} compares {match.Groups["column"].Value} with a fixed id.");

    /// <summary>Nobody's, and those of Microsoft that are the same for everybody.</summary>
    private static readonly HashSet<string> WellKnown = new(
        [
            "00000000-0000-0000-0000-000000000000", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "9188040d-6c67-4c5b-b112-36a304b66dad",
            "72f988bf-86f1-41af-91ab-2d7cd011db47", "cdc5aeea-15c5-4db6-b079-fcadd2505dc2",
        ],
        StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("""\b(?<column>\w*(Tenant|Subscription)_?(Id|Guid)\w*)\s*(==|=~|!=|!~)\s*["'](?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Comparison { get; }
}
