using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>The lines of a YAML document that hold nothing but a node, so that they can be removed.</summary>
internal static class EntryLines
{
    /// <summary>An edit that removes a key with its value; null when other things stand on its lines, or when nothing would be left.</summary>
    public static TextEdit? Remove(MapNode map, MapEntry entry) => map.Entries.Count < 2 ? null : Remove(entry.Key.Source, entry.Key.Start, Math.Max(entry.Key.End + 1, entry.Value.End));

    private static TextEdit? Remove(DocumentSource source, int start, int end)
    {
        string text = source.Text;
        if (end > text.Length)
            return null;
        int from = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        if (start == 0)
            from = 0;
        int to = text[end - 1] == '\n' ? end : text.IndexOf('\n', end) is >= 0 and int feed ? feed + 1 : text.Length;
        bool isAlone = string.IsNullOrWhiteSpace(text[from..start]) && (to <= end || string.IsNullOrWhiteSpace(text[end..to]));
        return isAlone ? new TextEdit(new Anchor.OfSpan(source.SpanOf(from, to)), "") : null;
    }
}
