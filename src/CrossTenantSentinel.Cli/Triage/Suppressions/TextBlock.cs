namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>Text of a file whose lines an author sees as lines: the file itself, or the value of a JSON string with its escapes undone.</summary>
/// <param name="Text">The text.</param>
/// <param name="Offsets">The offset in the file of each character; null when they are the same.</param>
internal sealed record TextBlock(string Text, IReadOnlyList<int>? Offsets)
{
    /// <summary>The offset in the file of a character; for the end of the text, the offset after the last one.</summary>
    public int OffsetOf(int index) =>
        Offsets is null ? index : Offsets.Count == 0 ? 0 : index < Offsets.Count ? Offsets[index] : Offsets[^1] + 1;

    /// <summary>The lines, as ranges of the text without line ends.</summary>
    public IEnumerable<(int Start, int End)> Lines()
    {
        int start = 0;
        while (start <= Text.Length)
        {
            int feed = Text.IndexOf('\n', start);
            int next = feed < 0 ? Text.Length + 1 : feed + 1;
            int end = feed < 0 ? Text.Length : feed;
            yield return (start, end > start && Text[end - 1] == '\r' ? end - 1 : end);
            start = next;
        }
    }
}
