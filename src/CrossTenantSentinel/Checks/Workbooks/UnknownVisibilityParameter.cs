using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A step that waits for a parameter that no step makes.</summary>
public sealed class UnknownVisibilityParameter : WorkbookCheck
{
    /// <summary>CTS3640.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3640",
        Title = "Visibility depends on a parameter that no step makes",
        Why = "The parameter is never set: a step that waits for a value never shows, one that waits for another value always does.",
        Instead = "Correct the name; to hide a step on purpose, compare a name unlike any parameter's with a value.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        string[] names = [.. workbook.Parameters.Select(parameter => parameter.Name.Text).Distinct()];
        if (names.Length == 0 || workbook.HasTemplates)
            yield break;
        // Waiting for a value of a parameter that nobody makes is how authors hide steps for good: only a misspelt name is a mistake.
        foreach (StatedReference reference in workbook.References.Where(reference => reference is { Use: ReferenceUse.Visibility, State: ReferenceState.Undefined }))
        {
            if (NearestNames.AreLikelySame(reference.Name, names))
                yield return Kind.At(reference.At, $"No step makes the parameter {reference.Name}.", NearestNames.Of(reference.Name, names) is [var best, ..] ? $"Did you mean {best}?" : null);
        }
    }
}
