using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A query that is hard to read.</summary>
public sealed class LongWorkbookQuery : WorkbookCheck
{
    /// <summary>CTS3657.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3657",
        Title = "Workbook query is long",
        Why = "The public gallery's analyzer names 3,000 characters as the most: longer ones are slow to load and hard to review.",
        Instead = "Move what queries share into a function, and leave out what the visual does not show.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.LogsQueries
            .Where(entry => entry.Query.Text.Value.Length > 3_000)
            .Select(entry => Kind.At(entry.Query.Text.At(0, 1), $"{Owner(entry.Item, entry.Parameter)} has a query of {entry.Query.Text.Value.Length} characters."));
}
