using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>Texts that readers need.</summary>
public sealed class MissingStepTexts : WorkbookCheck
{
    /// <summary>CTS3650.</summary>
    public static readonly FindingKind NoData = new()
    {
        Code = "CTS3650",
        Title = "Workbook query without a message for no rows",
        Why = "Readers cannot tell \"nothing happened\" from \"the data is missing\".",
        Instead = "Add noDataMessage.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <summary>CTS3651.</summary>
    public static readonly FindingKind Title = new()
    {
        Code = "CTS3651",
        Title = "Workbook query without title",
        Why = "Readers have to guess what the step shows.",
        Instead = "Add title.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach (StatedItem item in workbook.AllItems.Where(item => item.Query is { IsLogs: true }))
        {
            if (string.IsNullOrWhiteSpace(item.Content!.Scalar("noDataMessage")?.Value))
                yield return NoData.At(item.At, $"{item.Title} has no noDataMessage.");
            if (string.IsNullOrWhiteSpace(item.Content.Scalar("title")?.Value))
                yield return Title.At(item.At, $"{item.Title} has no title.");
        }
    }
}
