using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>How several picked values are written.</summary>
public sealed class MultiSelectFormat : WorkbookCheck
{
    /// <summary>CTS3631.</summary>
    public static readonly FindingKind Delimiter = new()
    {
        Code = "CTS3631",
        Title = "Several picked values are not parted by commas",
        Why = "In a query, values of a list are parted by commas; anything else is a syntax error as soon as a second value is picked.",
        Instead = "Set delimiter to a comma.",
    };

    /// <summary>CTS3632.</summary>
    public static readonly FindingKind Quote = new()
    {
        Code = "CTS3632",
        Title = "Several picked values are quoted twice",
        Why = "The parameter already puts its quote around each value: the query quotes them again, and the text ends early.",
        Instead = "Remove the quotes around the reference, or set quote to nothing.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach (IGrouping<StatedParameter, StatedReference> uses in workbook.References
            .Where(reference => reference is { Use: ReferenceUse.LogsQuery, State: ReferenceState.Defined, Specifier: "" or "value", Parameter: { IsMultiple: true, Origin: ParameterOrigin.Declared } })
            .GroupBy(reference => reference.Parameter!))
        {
            StatedParameter parameter = uses.Key;
            if (parameter.Quote is "'" or "\"" && parameter.Node.Scalar("delimiter") is { IsNull: false } delimiter && delimiter.Value.Trim() != "," && uses.Any(use => !IsInText(use)))
                yield return Delimiter.At(delimiter.At(), $"Parameter {parameter.Name.Text} parts its values by \"{delimiter.Value}\".");
            foreach (StatedReference use in uses.Where(use => parameter.Quote is "'" or "\"" && IsWrapped(use, parameter.Quote[0])))
                yield return Quote.At(use.At, $"Parameter {parameter.Name.Text} already stands between {parameter.Quote}.");
        }
    }

    private static bool IsWrapped(StatedReference use, char quote)
    {
        string text = use.Scalar.Value;
        int end = text.IndexOf('}', use.Start) + 1;
        return use.Start >= 2 && text[use.Start - 2] == quote && (use.Start == 2 || text[use.Start - 3] != quote) && end > 0 && end < text.Length && text[end] == quote;
    }

    /// <summary>Inside a text, what parts the values is up to the author.</summary>
    private static bool IsInText(StatedReference use)
    {
        string before = use.Scalar.Value[(use.Scalar.Value.LastIndexOf('\n', use.Start - 1) + 1)..use.Start];
        return before.Count(character => character == '"') % 2 == 1 || before.Count(character => character == '\'') % 2 == 1;
    }
}
