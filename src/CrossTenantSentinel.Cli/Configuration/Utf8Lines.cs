using System.Text;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>Turns byte offsets into lines and columns; columns count UTF-16 characters, as editors do.</summary>
internal sealed class Utf8Lines
{
    private readonly byte[] text;
    private readonly List<int> starts = [0];

    public Utf8Lines(string path, byte[] text)
    {
        Path = path;
        this.text = text;
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n')
                starts.Add(index + 1);
        }
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The one-based line of a byte.</summary>
    public int LineOf(int offset)
    {
        int found = starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The offset of a line's first byte.</summary>
    public int StartOf(int line) => starts[Math.Clamp(line - 1, 0, starts.Count - 1)];

    /// <summary>The one-based column of a byte that stands so many bytes behind the start of a line.</summary>
    public int ColumnOf(int line, int bytes)
    {
        int start = StartOf(line);
        return Encoding.UTF8.GetCharCount(text, start, Math.Clamp(bytes, 0, text.Length - start)) + 1;
    }

    /// <summary>The range of some bytes.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        (int line, int endLine) = (LineOf(start), LineOf(start + length));
        return new SourceSpan(Path, line, ColumnOf(line, start - starts[line - 1]), endLine, ColumnOf(endLine, start + length - starts[endLine - 1]));
    }
}
