using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A query that reads nothing.</summary>
public sealed partial class QueryWithoutData : WorkbookCheck
{
    /// <summary>CTS3659.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3659",
        Title = "Workbook query that reads no table",
        Why = "A round trip to the workspace for something that the workbook itself can hold.",
        Instead = "Use a static list (jsonData), criteria, or a query of type JSON.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.LogsQueries
            .Where(entry => Constant.IsMatch(entry.Query.Text.Value))
            .Select(entry => Kind.At(entry.Query.Text.At(0, 1), $"{Owner(entry.Item, entry.Parameter)} runs a query that reads no table."));

    [GeneratedRegex(@"\A\s*((print|datatable)\b[^|;]*|\{[A-Za-z_][^{}]*\}\s*)\z")]
    private static partial Regex Constant { get; }
}
