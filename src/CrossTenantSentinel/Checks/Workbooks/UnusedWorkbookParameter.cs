using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A parameter that nothing uses.</summary>
public sealed class UnusedWorkbookParameter : WorkbookCheck
{
    /// <summary>CTS3623.</summary>
    public static readonly FindingKind Declared = new()
    {
        Code = "CTS3623",
        Title = "Workbook parameter that nothing uses",
        Why = "A picker that changes nothing misleads the reader; one with a query costs a query each time.",
        Instead = "Use the parameter, or remove it.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3624.</summary>
    public static readonly FindingKind Set = new()
    {
        Code = "CTS3624",
        Title = "Selection or tab of a workbook that nothing uses",
        Why = "What the reader selects changes nothing.",
        Instead = "Use the exported parameter in a step below, or remove the export.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        if (workbook.HasTemplates)
            yield break;
        HashSet<string> used = WorkbookUses.Of(workbook);
        foreach (StatedParameter parameter in workbook.Parameters.DistinctBy(parameter => parameter.Name.Text, StringComparer.Ordinal).Where(parameter => !used.Contains(parameter.Name.Text)))
        {
            yield return parameter.Origin == ParameterOrigin.Declared
                ? Declared.At(parameter.At, $"Nothing uses the parameter {parameter.Name.Text}.")
                : Set.At(parameter.At, $"Nothing uses the parameter {parameter.Name.Text}, which {parameter.Item.Title.Replace("A step", "a step", StringComparison.Ordinal).Replace("Step", "step", StringComparison.Ordinal)} sets.");
        }
    }
}
