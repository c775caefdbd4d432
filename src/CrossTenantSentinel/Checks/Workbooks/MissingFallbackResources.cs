using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A workbook that says nothing about its resources.</summary>
public sealed class MissingFallbackResources : WorkbookCheck
{
    /// <summary>CTS3610.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3610",
        Title = "Workbook without fallback resources",
        Why = "Opened without a context, for example from a link, the workbook asks for resources first.",
        Instead = "Give fallbackResourceIds when the workbook is deployed.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        if (workbook.Node.List("fallbackResourceIds").Count == 0)
            yield return Kind.At(subject.At, "The workbook has no fallbackResourceIds.");
    }
}
