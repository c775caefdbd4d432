using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>What a reader can do with a range of time.</summary>
public sealed class TimeRangeChoices : WorkbookCheck
{
    /// <summary>CTS3634.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3634",
        Title = "Range of time without all that readers need",
        Why = "Without allowCustom an incident's exact hours cannot be picked, without isRequired steps run before a range is chosen, and a default that is no choice cannot be picked again.",
        Instead = "Set isRequired and allowCustom, and start with one of the choices.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach (StatedParameter parameter in workbook.Parameters.Where(parameter => parameter is { Origin: ParameterOrigin.Declared, Type: StatedParameterType.TimeRange, IsHidden: false }))
        {
            if (parameter.Node["typeSettings"]?.Scalar("allowCustom")?.Value != "true")
                yield return Kind.At(parameter.At, $"{parameter.Name.Text} has no custom range.");
            if (!parameter.IsRequired)
                yield return Kind.At(parameter.At, $"{parameter.Name.Text} is not required.");
            string? duration = parameter.Node["value"]?.Scalar("durationMs")?.Value;
            IReadOnlyList<DocumentNode> choices = parameter.Node["typeSettings"]?.List("selectableValues") ?? [];
            if (duration is not null && choices.Count > 0 && choices.All(choice => choice.Scalar("durationMs")?.Value != duration) && parameter.Node["value"]?.Scalar("endTime") is null)
                yield return Kind.At(parameter.At, $"{parameter.Name.Text} starts with {duration} ms, which is none of its choices.");
        }
    }
}
