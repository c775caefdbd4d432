using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A row that is exported as JSON, without a default.</summary>
public sealed class RowExportWithoutDefault : WorkbookCheck
{
    /// <summary>CTS3694.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3694",
        Title = "Exported row has no default",
        Why = "Without a field, the whole row is exported as JSON; until a row is selected there is none, and steps that read it as a dynamic value fail.",
        Instead = "Set the field, or a default with the keys that queries read.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.Parameters
            .Where(parameter => parameter is { Origin: ParameterOrigin.Export, Values.Count: 0 }
                && string.IsNullOrEmpty((parameter.Node.Scalar("fieldName") ?? parameter.Node.Scalar("exportFieldName"))?.Value)
                && workbook.References.Any(reference => reference.Name == parameter.Name.Text && reference is { Use: ReferenceUse.LogsQuery, Specifier: "" or "value", Item.Conditions.Count: 0, Item.Parent: null }))
            .Select(parameter => Kind.At(parameter.At, $"{parameter.Name.Text} is the whole row, and nothing until one is selected."));
}
