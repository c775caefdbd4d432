using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>How several picked values are written.</summary>
internal static class MultiSelectFormats
{
    /// <summary>CTS1709.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1709",
        Title = "Several picked values do not make a KQL list",
        Why = "Values must stand between quotes and be parted by commas; anything else is a syntax error as soon as a second value is picked.",
        Instead = "Leave MultiSelectFormat at its defaults.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        from parameter in DeclaredParameters.Of(workbook)
        let format = parameter switch
        {
            ChoiceParameter choice => choice.MultiSelect,
            ResourceParameter resource => resource.MultiSelect,
            SubscriptionParameter subscription => subscription.Format,
            MultiValueParameter values => values.Format,
            _ => null,
        }
        where format is not null && (format.Quote is not ("'" or "\"") || format.Delimiter.Trim() != ",")
        select Kind.At(
            new Anchor.OfMember(parameter.Declared),
            $"Parameter {parameter.Name} writes values between {format.Quote} and parts them by \"{format.Delimiter}\": two values are no KQL list.");
}
