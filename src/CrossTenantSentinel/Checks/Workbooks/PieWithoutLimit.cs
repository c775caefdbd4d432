using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A pie of any number of slices.</summary>
public sealed partial class PieWithoutLimit : WorkbookCheck
{
    /// <summary>CTS3662.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3662",
        Title = "Pie without a limit of slices",
        Why = "A pie of many slices cannot be read.",
        Instead = "End the query with top N by, or set createOtherGroup.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.AllItems
            .Where(item => item is { Visualization.Value: "piechart", Query.IsLogs: true } && item.Content!["chartSettings"]?["createOtherGroup"] is null && !Limited.IsMatch(item.Query!.Text.Value))
            .Select(item => Kind.At(item.At, $"{item.Title} draws a slice for every row."));

    [GeneratedRegex(@"\b(top|take|limit|top-nested)\b")]
    private static partial Regex Limited { get; }
}
