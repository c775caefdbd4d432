using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A parameter whose value is both worked out and saved.</summary>
public sealed class CriteriaWithValue : WorkbookCheck
{
    /// <summary>CTS3628.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3628",
        Title = "Criteria of a workbook parameter and a saved value",
        Why = "Criteria give the parameter its value each time; the saved one is the left-over of an edit.",
        Instead = "Remove value.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.Parameters
            .Where(parameter => parameter.Criteria.Count > 0 && parameter.HasValue)
            .Select(parameter => Kind.At(((MapNode)parameter.Node).Find("value")!.Key.At(), $"Parameter {parameter.Name.Text} has criteria and a saved value."));
}
