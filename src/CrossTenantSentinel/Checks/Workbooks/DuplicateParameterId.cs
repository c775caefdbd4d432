using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>Two parameters with one id.</summary>
public sealed class DuplicateParameterId : WorkbookCheck
{
    /// <summary>CTS3626.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3626",
        Title = "Two workbook parameters have the same id",
        Why = "Translations and saved values belong to the id: two parameters get those of one.",
        Instead = "Give each parameter a new GUID.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.Parameters
            .Where(parameter => parameter.Id is { IsKnown: true, Text.Length: > 0 })
            .GroupBy(parameter => parameter.Id!.Text, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Skip(1).Where(parameter => parameter.Name.Text != same.First().Name.Text)
                .Select(parameter => Kind.At(parameter.Id!.At, $"Parameter {parameter.Name.Text} has the id of {same.First().Name.Text}.")));
}
