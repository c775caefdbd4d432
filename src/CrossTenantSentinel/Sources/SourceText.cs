namespace CrossTenantSentinel.Sources;

/// <summary>The text of a file, with offsets turned into lines and columns.</summary>
public sealed class SourceText
{
    private readonly List<int> lineStarts = [0];

    /// <summary>Indexes a text; line ends are line feeds, carriage returns, or one after the other, as compilers and editors have it.</summary>
    public SourceText(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        File = file;
        Text = text;
        int start = 0;
        for (int length = text.AsSpan().IndexOfAny('\n', '\r'); length >= 0; length = text.AsSpan(start).IndexOfAny('\n', '\r'))
        {
            bool isPair = text[start + length] == '\r' && start + length + 1 < text.Length && text[start + length + 1] == '\n';
            start += length + (isPair ? 2 : 1);
            lineStarts.Add(start);
        }
    }

    /// <summary>The path that spans report.</summary>
    public string File { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The offset of a line's first character; the end of the text for a line beyond it.</summary>
    /// <param name="line">One-based.</param>
    public int StartOfLine(int line) => line < 1 ? 0 : line > lineStarts.Count ? Text.Length : lineStarts[line - 1];

    /// <summary>The one-based line and column of an offset.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        int index = lineStarts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The span between two offsets.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        (int line, int column) = PositionOf(start);
        (int endLine, int endColumn) = PositionOf(Math.Max(start, end));
        return new SourceSpan(File, line, column, endLine, endColumn);
    }
}
