using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>Typed text that goes into a query as it is.</summary>
public sealed class UnescapedText : WorkbookCheck
{
    /// <summary>CTS3633.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3633",
        Title = "Typed text is pasted into a query unescaped",
        Why = "A quote or backslash in what the reader types ends the text: the query breaks, or does what the text says.",
        Instead = "Write {Name:escape}.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.References
            .Where(reference => reference is { Use: ReferenceUse.LogsQuery, State: ReferenceState.Defined, Specifier: "" or "value" } && IsTyped(reference.Parameter!) && IsInText(reference))
            .Select(reference => Kind.At(reference.At, $"The text of {reference.Name} is not escaped."));

    private static bool IsTyped(StatedParameter parameter) =>
        parameter is { Origin: ParameterOrigin.Declared, Type: StatedParameterType.Text, IsHidden: false, Query: null, Criteria.Count: 0 } && parameter.Node["typeSettings"]?["paramValidationRules"] is null;

    private static bool IsInText(StatedReference reference)
    {
        string text = reference.Scalar.Value;
        string before = text[(text.LastIndexOf('\n', reference.Start - 1) + 1)..(reference.Start - 1)];
        return !before.Contains("//", StringComparison.Ordinal)
            && (before.Count(character => character == '"') % 2 == 1 || before.Count(character => character == '\'') % 2 == 1);
    }
}
