using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Literal text that the workbook engine would take for a parameter.</summary>
internal static partial class LiteralBraces
{
    /// <summary>CTS1718.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1718",
        Title = "Literal text reads as a workbook parameter",
        Why = "The workbook engine replaces every {Word} and {Word:word}, wherever it stands: the text would change, or the step wait for ever.",
        Instead = "Refer to a parameter through a hole of the interpolated string; otherwise put a blank after the brace or write it as \\u007b inside a KQL string.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        foreach (ScopedQuery scoped in ScopedQuery.In(workbook))
        {
            RenderedQuery query = scoped.Template.Render();
            HashSet<string> holes = [.. scoped.Template.Uses.Select(use => use.Emitted)];
            foreach (Match match in Reference().Matches(query.Text))
            {
                if (!IsHole(query.SegmentAt(match.Index), holes))
                    yield return Kind.At(new Anchor.OfQuery(query, match.Index, match.Length), $"\"{scoped.Name}\" holds {match.Value} as text.");
            }
        }

        foreach (WorkbookTexts text in WorkbookTexts.Labels(workbook))
        {
            foreach (Match match in Reference().Matches(text.Text))
                yield return Kind.At(text.At, $"\"{text.Owner}\" holds {match.Value} as text.");
        }
    }

    private static bool IsHole(RenderedSegment segment, HashSet<string> holes) =>
        segment.Part >= 0 && segment.Query.Parts[segment.Part] is KqlPart.OfValue value && holes.Contains(value.Literal);

    [GeneratedRegex(@"\{[A-Za-z_][A-Za-z0-9_]*(:[^{}\n]*)?\}")]
    private static partial Regex Reference();
}
