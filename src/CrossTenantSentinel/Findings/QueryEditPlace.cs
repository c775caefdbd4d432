using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Findings;

/// <summary>Finds where an edit of query text stands in the C# string that the text came from.</summary>
/// <param name="source">The C# file.</param>
/// <param name="opening">How the string begins.</param>
/// <param name="part">The text of the string that the edit lies in.</param>
/// <param name="segment">The rendered run of that text.</param>
internal sealed class QueryEditPlace(SourceText source, StringOpening opening, InterpolatedPart part, RenderedSegment segment)
{
    private const string Escaped = "{}\"\\";

    /// <summary>The range; null when the edit reaches beyond the text, or the file holds other text by now, or the replacement would need escaping.</summary>
    public SourceSpan? Of(Anchor.OfQuery anchor, string replacement)
    {
        int first = segment.Offset + anchor.Start - segment.Start;
        if (anchor.Start + anchor.Length > segment.Start + segment.Length || !IsSame(anchor, first))
            return null;
        int start = OffsetOf(first);
        int end = EndOf(anchor, first, start);
        return IsPlain(start, end) && CanStand(replacement, start, end) ? source.SpanOf(start, end) : null;
    }

    private bool IsSame(Anchor.OfQuery anchor, int first)
    {
        for (int index = 0; index < anchor.Length; index++)
        {
            if (first + index >= part.Offsets.Count || source.Text[part.Offsets[first + index]] != anchor.Query.Text[anchor.Start + index])
                return false;
        }

        return true;
    }

    private int OffsetOf(int index) => index < part.Offsets.Count ? part.Offsets[index] : part.End;

    /// <summary>Whoever removes a line removes the indentation of the string with it: the range ends where the next line's text begins.</summary>
    private int EndOf(Anchor.OfQuery anchor, int first, int start)
    {
        if (anchor.Length == 0)
            return start;
        int last = first + anchor.Length - 1;
        return source.Text[part.Offsets[last]] == '\n' ? OffsetOf(last + 1) : part.Offsets[last] + 1;
    }

    /// <summary>Escapes stand for one character and are several: only raw strings and stretches without any are edited.</summary>
    private bool IsPlain(int start, int end) => opening.IsRaw || !source.Text.AsSpan(start, end - start).ContainsAny(Escaped);

    /// <summary>Nothing is escaped: what would need it is no certain fix.</summary>
    private bool CanStand(string replacement, int start, int end)
    {
        if (replacement.AsSpan().ContainsAny("{}\n\r") || (!opening.IsRaw && replacement.AsSpan().ContainsAny(Escaped)))
            return false;
        if (!replacement.Contains('"', StringComparison.Ordinal))
            return true;
        string around = source.Text[Math.Max(0, start - opening.Quotes)..start] + replacement + source.Text[end..Math.Min(source.Text.Length, end + opening.Quotes)];
        return !around.Contains(new string('"', opening.Quotes), StringComparison.Ordinal);
    }
}
