using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>The option "all" of a list that a query fills.</summary>
public sealed class AllWithoutValue : WorkbookCheck
{
    /// <summary>CTS3629.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3629",
        Title = "The option \"all\" writes out every value",
        Why = "Without selectAllValue, every value that the list's query finds goes into the text of each query: slow, and cut after 1,000 values.",
        Instead = "Set selectAllValue, for example to *, and let queries test for it.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.Parameters
            .Where(parameter => parameter is { Type: StatedParameterType.DropDown, IsMultiple: true, HasAll: true, AllValue: null, Query.IsLogs: true })
            .Select(parameter => Kind.At(parameter.At, $"Parameter {parameter.Name.Text} offers \"all\" without selectAllValue."));
}
