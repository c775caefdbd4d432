using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Values that are picked at first.</summary>
internal static class UnselectableDefaults
{
    /// <summary>CTS1721.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1721",
        Title = "Workbook parameter starts with a value that cannot be picked",
        Why = "The picker shows nothing, and what the reader changes cannot be undone.",
        Instead = "Start with one of the choices.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        foreach (Parameter parameter in DeclaredParameters.Of(workbook))
        {
            bool selectable = parameter switch
            {
                TimeRangeParameter range => range.Choices.Contains(range.Default),
                ChoiceParameter { Source: OptionSource.Fixed listed } choice =>
                    choice.Default.All(value => listed.Options.Any(option => option.Value == value)) && (choice.MultiSelect is not null || choice.Default.Count <= 1),
                _ => true,
            };
            if (!selectable)
                yield return Kind.At(new Anchor.OfMember(parameter.Declared, "Default"), $"Parameter {parameter.Name} starts with a value that is not among its choices.");
        }
    }
}
