namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>Cuts a stream of bytes into lines.</summary>
/// <param name="stream">Read as it comes; not disposed.</param>
internal sealed class LineReader(Stream stream)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next line, without its line feed; null at the end. What comes after the last line feed is no line.</summary>
    public byte[]? Next()
    {
        for (int scanned = start; ;)
        {
            int feed = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                byte[] line = buffer[start..(scanned + feed)];
                start = scanned + feed + 1;
                return line;
            }

            scanned = end;
            if (start > 0 && end == buffer.Length)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (scanned, start, end) = (scanned - start, 0, end - start);
            }

            if (end == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                return null;
            end += read;
        }
    }
}
