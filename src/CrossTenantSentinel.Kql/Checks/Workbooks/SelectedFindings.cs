using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks.Workbooks;

/// <summary>
/// Brings together what is found in the texts of a workbook's query, one for each way of picking values: what is wrong in all of them is told
/// once, what is wrong in some says when.
/// </summary>
internal static class SelectedFindings
{
    /// <summary>CTS3695.</summary>
    public static readonly FindingKind NothingPicked = new()
    {
        Code = "CTS3695",
        Title = "Workbook query breaks when nothing is picked",
        Why = "A list from which readers can take everything away leaves nothing in the query, which then is no KQL: the step shows an error.",
        Instead = "Set isRequired, so that steps wait for a value, or write the query so that an empty list serves, for example dynamic([{Name}]).",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <summary>The findings of all queries of a subject, in order.</summary>
    public static IEnumerable<Finding> Merge(Subject subject, IReadOnlyList<(SubjectQuery Query, IReadOnlyList<Finding> Findings)> found)
    {
        List<(SubstitutedText Text, IReadOnlyList<Finding> Findings)> same = [];
        List<Finding> merged = [];
        HashSet<string> emptied = [];
        foreach ((SubjectQuery query, IReadOnlyList<Finding> findings) in found)
        {
            if (query.Text is not SubstitutedText text)
            {
                merged.AddRange(findings);
                continue;
            }

            if (text.IsFirst)
            {
                merged.AddRange(Merge(subject, same, emptied));
                same.Clear();
            }

            same.Add((text, findings));
        }

        merged.AddRange(Merge(subject, same, emptied));
        return merged;
    }

    private static IEnumerable<Finding> Merge(Subject subject, List<(SubstitutedText Text, IReadOnlyList<Finding> Findings)> same, HashSet<string> emptied)
    {
        HashSet<(string Code, Anchor At)> told = [];
        foreach ((SubstitutedText text, IReadOnlyList<Finding> findings) in same)
        {
            (string Code, Anchor At)[] before = [.. told];
            Finding[] fresh = [.. findings.Where(finding => !IsOpinionOfValue(finding, text) && !before.Contains((finding.Kind.Code, finding.At)))];
            told.UnionWith(fresh.Select(finding => (finding.Kind.Code, finding.At)));
            if (text.Selection == SelectedValues.None && !text.IsFirst)
            {
                if (fresh.FirstOrDefault(IsError) is { } wrong && Emptied(subject, text, wrong, emptied) is { } finding)
                    yield return finding;
                continue;
            }

            // What follows from the first error that other values bring says no more.
            Finding? first = fresh.FirstOrDefault(IsError);
            foreach (Finding finding in fresh.Where(finding => text.IsFirst || !IsError(finding) || finding == first))
                yield return Fitted(IsAlways(finding, same) ? finding : finding with { Message = finding.Message + When(text) }, text);
        }
    }

    private static bool IsError(Finding finding) => finding is { Severity: FindingSeverity.Error, Kind.Code: ['C', 'T', 'S', '2', ..] };

    /// <summary>That a value is no date, or a comparison with it always true, says nothing: it is a sample.</summary>
    private static bool IsOpinionOfValue(Finding finding, SubstitutedText text) =>
        finding.Kind.Code is ['C', 'T', 'S', '3', not '6', ..] && text.IsValue(finding.At);

    /// <summary>Checks of steps look at the first text only, whatever is picked.</summary>
    private static bool IsAlways(Finding finding, List<(SubstitutedText Text, IReadOnlyList<Finding> Findings)> same) =>
        finding.Kind.Code.StartsWith("CTS36", StringComparison.Ordinal)
        || same.TrueForAll(other => other.Findings.Any(candidate => candidate.Kind == finding.Kind && candidate.At == finding.At));

    private static Finding? Emptied(Subject subject, SubstitutedText text, Finding wrong, HashSet<string> emptied)
    {
        if (text.ParameterAt(wrong.At) is not { } name || !emptied.Add(name) || (subject as WorkbookSubject)?.Content?.Parameters.FirstOrDefault(parameter => parameter.Name.Text == name) is not { } parameter)
            return null;
        return NothingPicked.At(parameter.At, $"Without a value of {name}, the query of {text.Query.Node.Scalar("title")?.Value ?? text.Item.Name?.Text ?? text.Item.Kind.ToString()} is no KQL: {wrong.Message}") with { Content = subject.Handle };
    }

    /// <summary>A fix of a value has no place in the file, and one that needs escaping would break the JSON.</summary>
    private static Finding Fitted(Finding finding, SubstitutedText text) =>
        finding.Fix is { } fix && fix.Edits.Any(edit => text.IsValue(edit.At) || edit.Replacement.AsSpan().ContainsAny("\"\\\n\r\t")) ? finding with { Fix = null } : finding;

    private static string When(SubstitutedText text)
    {
        string names = string.Join(", ", text.Differing);
        return text.Selection switch
        {
            _ when text.Differing.Count == 0 => " (only with the values that are picked at first)",
            SelectedValues.Several => $" (only when other or several values of {names} are picked)",
            SelectedValues.All => $" (only when all values of {names} are picked)",
            _ => $" (only when no value of {names} is picked)",
        };
    }
}
