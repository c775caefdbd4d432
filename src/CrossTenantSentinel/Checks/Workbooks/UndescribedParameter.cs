using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A parameter that readers see without a label or description.</summary>
public sealed class UndescribedParameter : WorkbookCheck
{
    /// <summary>CTS3627.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3627",
        Title = "Workbook parameter without label or description",
        Why = "Readers see the technical name, or do not know what the choice does.",
        Instead = "Add a label and a description.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        from parameter in workbook.Parameters
        where !parameter.IsHidden
        let missing = new[] { "label", "description" }.Where(key => string.IsNullOrWhiteSpace(parameter.Node.Scalar(key)?.Value)).ToArray()
        where missing.Length > 0
        select Kind.At(parameter.At, $"Parameter {parameter.Name.Text} has no {string.Join(" and no ", missing)}.");
}
