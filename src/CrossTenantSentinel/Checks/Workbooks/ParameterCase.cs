using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A parameter whose name is written in another case.</summary>
public sealed class ParameterCase : WorkbookCheck
{
    /// <summary>CTS3622.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3622",
        Title = "Workbook parameter written in another case",
        Why = "Names of parameters are compared exactly: the name stays in the text as it is.",
        Instead = "Write the name as it is declared.",
    };

    /// <summary>CTS3641.</summary>
    public static readonly FindingKind OfVisibility = new()
    {
        Code = "CTS3641",
        Title = "Visibility depends on a parameter written in another case",
        Why = "Names of parameters are compared exactly: the condition looks at a parameter that is never set, so the step always shows, or never.",
        Instead = "Write the name as it is declared.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.References
            .Where(reference => reference.State == ReferenceState.OtherCase && !workbook.HasTemplates)
            .Select(reference => (reference.Use == ReferenceUse.Visibility ? OfVisibility : Kind).At(reference.At, $"The parameter is {reference.Parameter!.Name.Text}, not {reference.Name}.") with
            {
                Fix = new Fix($"Write {reference.Parameter.Name.Text}", [new TextEdit(reference.At, reference.Parameter.Name.Text)]),
            });
}
