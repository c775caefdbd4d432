using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A parameter that does not exist yet, or not here.</summary>
public sealed class ParameterOutOfScope : WorkbookCheck
{
    /// <summary>CTS3625.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3625",
        Title = "Workbook parameter used where it does not exist",
        Why = "Parameters come into being in the order of the steps, and those of a group are invisible outside unless the group exports them: the step waits for ever.",
        Instead = "Declare the parameter in an earlier step, make it global, or set exportParameters on the group that makes it.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.References
            .Where(reference => reference is { State: ReferenceState.Later or ReferenceState.Enclosed, Use: not ReferenceUse.Visibility } && !ReferenceEquals(reference.Parameter!.Item, reference.Item)
                // A picker without a query has a range of time that nothing reads.
                && (reference.Use != ReferenceUse.TimeRange || reference.Query is not null))
            .Select(reference => Kind.At(
                reference.At,
                reference.State == ReferenceState.Later
                    ? $"{reference.Name} is made by a later step."
                    : $"{reference.Name} is made in a group that does not export its parameters."));
}
