using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A comparison with a word for "all" that the parameter does not use.</summary>
public sealed partial class ForeignAllValue : WorkbookCheck
{
    /// <summary>CTS3630.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3630",
        Title = "Query waits for a word for \"all\" that its parameter never is",
        Why = "With everything picked, the parameter is another text: the branch that lets all rows through is dead, and rows are lost.",
        Instead = "Set selectAllValue to the word, or compare with the parameter's own.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        HashSet<(string, string)> told = [];
        foreach (StatedReference reference in workbook.References.Where(reference => reference is { Use: ReferenceUse.LogsQuery, State: ReferenceState.Defined, Specifier: "" or "value" }))
        {
            StatedParameter parameter = reference.Parameter!;
            if (parameter is not { Origin: ParameterOrigin.Declared, IsMultiple: true })
                continue;
            string before = reference.Scalar.Value[..(reference.Start - 1)];
            if (Before.Match(before[Math.Max(0, before.Length - 100)..]) is not { Success: true } match || CanBe(parameter, match.Groups["value"].Value))
                continue;
            if (!told.Add((parameter.Name.Text, match.Groups["value"].Value)))
                continue;
            int at = Math.Max(0, before.Length - 100) + match.Groups["value"].Index;
            yield return Kind.At(
                reference.Scalar.At(at, match.Groups["value"].Length),
                parameter.AllValue is { } all ? $"Parameter {parameter.Name.Text} is \"{all.Value}\" for all, never \"{match.Groups["value"].Value}\"." : $"Parameter {parameter.Name.Text} is never \"{match.Groups["value"].Value}\".");
        }
    }

    /// <summary>A query that fills the list may give the word, too.</summary>
    private static bool CanBe(StatedParameter parameter, string value) =>
        parameter.AllValue?.Value == value || parameter.Values.Contains(value, StringComparer.Ordinal) || value.Length == 0
        || parameter.Options?.Any(option => option.Value == value) == true
        || parameter.Query?.Text.Value.Contains(value, StringComparison.Ordinal) == true
        || parameter.Type is not StatedParameterType.DropDown || (parameter.Query is null && parameter.Options is null);

    [GeneratedRegex("""["'](?<value>[^"'\n]*)["']\s+in~?\s*\(\s*\z""")]
    private static partial Regex Before { get; }
}
