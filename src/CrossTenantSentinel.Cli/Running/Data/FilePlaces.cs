using System.Text;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>Lines and columns of places in a file of UTF-8 text; worked out by reading it again, so that reading rows does not count.</summary>
internal static class FilePlaces
{
    private const int BlockSize = 1 << 16;

    /// <summary>One-based line and column of a byte.</summary>
    public static (int Line, int Column) Of(string path, long offset)
    {
        int line = 1;
        long lineStart = 0;
        using (FileStream file = File.OpenRead(path))
        {
            byte[] block = new byte[BlockSize];
            for (long start = 0; start < offset;)
            {
                int read = file.Read(block, 0, (int)Math.Min(BlockSize, offset - start));
                if (read == 0)
                    break;
                ReadOnlySpan<byte> bytes = block.AsSpan(0, read);
                line += bytes.Count((byte)'\n');
                int last = bytes.LastIndexOf((byte)'\n');
                if (last >= 0)
                    lineStart = start + last + 1;
                start += read;
            }
        }

        return (line, ColumnOf(path, lineStart, offset - lineStart));
    }

    /// <summary>One-based column of a byte of a line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">One-based line.</param>
    /// <param name="bytesInLine">How many bytes of the line stand before it.</param>
    public static int ColumnInLine(string path, long line, long bytesInLine)
    {
        using FileStream file = File.OpenRead(path);
        byte[] block = new byte[BlockSize];
        long lineStart = 0;
        long start = 0;
        for (int read = file.Read(block); read > 0 && line > 1; start += read, read = line > 1 ? file.Read(block) : 0)
        {
            ReadOnlySpan<byte> bytes = block.AsSpan(0, read);
            for (int at = bytes.IndexOf((byte)'\n'), from = 0; at >= 0 && line > 1; at = bytes[from..].IndexOf((byte)'\n'))
            {
                from += at + 1;
                line--;
                lineStart = start + from;
            }
        }

        return ColumnOf(path, lineStart, bytesInLine);
    }

    private static int ColumnOf(string path, long lineStart, long bytesInLine)
    {
        const int Most = 1 << 20;
        if (bytesInLine > Most)
            return (int)Math.Min(int.MaxValue, bytesInLine) + 1;
        byte[] before = new byte[bytesInLine];
        using FileStream file = File.OpenRead(path);
        file.Position = lineStart;
        int read = file.ReadAtLeast(before, before.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> text = before.AsSpan(0, read);
        if (lineStart == 0 && text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        return Encoding.UTF8.GetCharCount(text) + 1;
    }
}
