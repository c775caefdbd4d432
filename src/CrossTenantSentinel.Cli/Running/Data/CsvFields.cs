using System.Buffers;
using System.Text;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>
/// Splits comma-separated text (RFC 4180, line ends of any kind) into fields, as it passes through a buffer. A field is valid until the
/// next one is read.
/// </summary>
internal sealed class CsvFields : IDisposable
{
    private static readonly SearchValues<char> EndOfBare = SearchValues.Create(",\r\n");

    private readonly DataFile file;
    private readonly StreamReader reader;
    private readonly StringBuilder quoted = new();
    private char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private bool isEnded;
    private long consumed;
    private long lineStart;

    /// <summary>Opens a file.</summary>
    public CsvFields(DataFile file)
    {
        this.file = file;
        reader = new StreamReader(file.Path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
    }

    /// <summary>One-based line of the last field's first character.</summary>
    public int Line { get; private set; }

    /// <summary>One-based column of the last field's first character.</summary>
    public int Column { get; private set; }

    /// <summary>Whether the last field is the last one of its record.</summary>
    public bool EndsRecord { get; private set; } = true;

    private int CurrentLine { get; set; } = 1;

    /// <summary>Reads the next field; false at the end of the file.</summary>
    /// <exception cref="DataFailureException">A quoted field does not end, or something follows its end.</exception>
    public bool TryRead(out ReadOnlySpan<char> field)
    {
        field = default;
        bool followsComma = !EndsRecord;
        bool isAtEnd = start == end && !Fill();
        Line = CurrentLine;
        Column = (int)(consumed + start - lineStart) + 1;
        if (isAtEnd)
        {
            // A comma at the very end has an empty field behind it.
            EndsRecord = true;
            return followsComma;
        }

        field = buffer[start] == '"' ? Quoted() : Bare();
        SkipSeparator();
        return true;
    }

    public void Dispose() => reader.Dispose();

    private ReadOnlySpan<char> Bare()
    {
        int scanned = start;
        while (true)
        {
            int found = buffer.AsSpan(scanned, end - scanned).IndexOfAny(EndOfBare);
            if (found >= 0)
            {
                int from = start;
                start = scanned + found;
                return buffer.AsSpan(from, start - from);
            }

            int length = end - start;
            if (!Fill())
            {
                int from = start;
                start = end;
                return buffer.AsSpan(from, end - from);
            }

            scanned = start + length;
        }
    }

    private ReadOnlySpan<char> Quoted()
    {
        quoted.Clear();
        start++;
        while (true)
        {
            int found = buffer.AsSpan(start, end - start).IndexOfAny('"', '\n');
            Take(found < 0 ? end - start : found);
            if (found < 0)
            {
                if (!Fill())
                    throw file.Fails(DataFile.Malformed, Line, Column, "The quoted field does not end.");
                continue;
            }

            char special = buffer[start++];
            if (special == '\n')
            {
                quoted.Append('\n');
                NextLine();
                continue;
            }

            if (start == end && !Fill())
                break;
            if (buffer[start] != '"')
                break;
            quoted.Append('"');
            start++;
        }

        return quoted.ToString();
    }

    private void Take(int count)
    {
        quoted.Append(buffer, start, count);
        start += count;
    }

    /// <summary>Leaves the comma or the line end behind the field.</summary>
    private void SkipSeparator()
    {
        EndsRecord = true;
        if (start == end && !Fill())
            return;
        char separator = buffer[start];
        if (separator == ',')
        {
            start++;
            EndsRecord = false;
            return;
        }

        if (separator == '\r')
        {
            start++;
            if (start == end && !Fill())
                return;
            separator = buffer[start];
            if (separator != '\n')
            {
                NextLine();
                return;
            }
        }

        if (separator != '\n')
            throw file.Fails(DataFile.Malformed, CurrentLine, (int)(consumed + start - lineStart) + 1, "Something follows the end of the quoted field.");
        start++;
        NextLine();
    }

    private void NextLine()
    {
        CurrentLine++;
        lineStart = consumed + start;
    }

    /// <summary>Reads more behind what is left; false at the end of the file.</summary>
    private bool Fill()
    {
        if (isEnded)
            return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            consumed += start;
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        int read = Read();
        end += read;
        isEnded = read == 0;
        return !isEnded;
    }

    private int Read()
    {
        try
        {
            return reader.Read(buffer, end, buffer.Length - end);
        }
        catch (DecoderFallbackException)
        {
            throw file.Fails(DataFile.Unreadable, $"{file.Shown} is not UTF-8.");
        }
    }
}
