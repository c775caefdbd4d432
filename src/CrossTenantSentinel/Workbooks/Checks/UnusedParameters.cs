using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Parameters that change nothing.</summary>
internal static class UnusedParameters
{
    /// <summary>CTS1705.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1705",
        Title = "Workbook parameter that nothing uses",
        Why = "A picker or a selection that changes nothing misleads the reader.",
        Instead = "Use the parameter in a query, a text or a visibility rule, or remove it.",
        Severity = FindingSeverity.Warning,
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        HashSet<string> used =
        [
            .. PlacedItem.In(workbook).SelectMany(place => ParameterReference.Of(place.Item)).Select(reference => reference.Parameter.Name),
            .. DeclaredParameters.Of(workbook).SelectMany(ParameterReference.Of).Select(reference => reference.Parameter.Name),
        ];
        return DeclaredParameters.Of(workbook)
            .Where(parameter => !used.Contains(parameter.Name))
            .Select(parameter => Kind.At(new Anchor.OfMember(parameter.Declared), $"Nothing uses the parameter {parameter.Name}."));
    }
}
