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
    /// <summary>The findings of all queries of a subject, in order.</summary>
    public static IEnumerable<Finding> Merge(IReadOnlyList<(SubjectQuery Query, IReadOnlyList<Finding> Findings)> found)
    {
        List<(SubstitutedText Text, IReadOnlyList<Finding> Findings)> same = [];
        foreach ((SubjectQuery query, IReadOnlyList<Finding> findings) in found)
        {
            if (query.Text is not SubstitutedText text)
            {
                foreach (Finding finding in findings)
                    yield return finding;
                continue;
            }

            if (text.IsFirst)
            {
                foreach (Finding finding in Merge(same))
                    yield return finding;
                same.Clear();
            }

            same.Add((text, findings));
        }

        foreach (Finding finding in Merge(same))
            yield return finding;
    }

    private static IEnumerable<Finding> Merge(List<(SubstitutedText Text, IReadOnlyList<Finding> Findings)> same)
    {
        HashSet<(string Code, Anchor At)> told = [];
        foreach ((SubstitutedText text, IReadOnlyList<Finding> findings) in same)
        {
            (string Code, Anchor At)[] before = [.. told];
            foreach (Finding finding in findings.Where(finding => !before.Contains((finding.Kind.Code, finding.At))))
            {
                told.Add((finding.Kind.Code, finding.At));
                bool always = same.TrueForAll(other => other.Findings.Any(candidate => candidate.Kind == finding.Kind && candidate.At == finding.At));
                yield return Fitted(always ? finding : finding with { Message = finding.Message + When(text) }, text);
            }
        }
    }

    /// <summary>A fix of a value has no place in the file, and one that needs escaping would break the JSON.</summary>
    private static Finding Fitted(Finding finding, SubstitutedText text) =>
        finding.Fix is { } fix && fix.Edits.Any(edit => text.IsValue(edit.At) || edit.Replacement.AsSpan().ContainsAny("\"\\\n\r\t")) ? finding with { Fix = null } : finding;

    private static string When(SubstitutedText text)
    {
        string names = $"of {string.Join(", ", text.Differing)} ";
        return text.Selection switch
        {
            _ when text.Differing.Count == 0 => " (only with the values that are picked at first)",
            SelectedValues.Several => $" (only when other or several values {names}are picked)",
            SelectedValues.All => $" (only when all values {names}are picked)",
            _ => $" (only when no value {names}is picked)",
        };
    }
}
