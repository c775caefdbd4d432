using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Parameters pasted into queries as they are.</summary>
internal static class UnescapedParameters
{
    /// <summary>CTS1712.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1712",
        Title = "Workbook parameter pasted into a query unescaped",
        Why = "A quote or backslash in the text ends the string: the query breaks, or does what the text says.",
        Instead = "Put the parameter itself into the hole: it arrives as a whole literal, quotes and escaping included.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        ScopedQuery.In(workbook).SelectMany(query => query.Template.Uses
            .Where(use => use.Shape == ParameterShape.Raw && use.Parameter is not TimeRangeParameter)
            .Select(use => Kind.At(query.At, $"\"{query.Name}\" pastes {use.Reference} without escaping.")));
}
