using System.Text;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>A text in which <c>[|</c> and <c>|]</c> mark where findings are due.</summary>
internal static class MarkedText
{
    /// <summary>The text without marks; the marked ranges are added to a list.</summary>
    public static string Read(string file, string marked, ICollection<SourceSpan> marks)
    {
        StringBuilder text = new();
        List<(int Start, int End)> ranges = [];
        int open = -1;
        for (int at = 0; at < marked.Length; at++)
        {
            if (string.CompareOrdinal(marked, at, "[|", 0, 2) == 0)
            {
                open = text.Length;
                at++;
            }
            else if (open >= 0 && string.CompareOrdinal(marked, at, "|]", 0, 2) == 0)
            {
                ranges.Add((open, text.Length));
                open = -1;
                at++;
            }
            else
            {
                text.Append(marked[at]);
            }
        }

        SourceText source = new(file, text.ToString());
        foreach ((int start, int end) in ranges)
            marks.Add(source.SpanOf(start, end));
        return source.Text;
    }
}
