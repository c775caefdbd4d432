using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CrossTenantSentinel.Cli.Running.Data.Columns;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>
/// Reads rows of JSON: objects one after the other, or one array of them. The file passes through a buffer; only what its columns keep of
/// it stays.
/// </summary>
internal sealed class JsonRows
{
    private const int BufferSize = 1 << 20;

    private readonly DataFile file;
    private readonly RowColumns columns;
    private readonly int mostRows;
    private readonly CancellationToken cancellation;

    /// <summary>The properties that rows have had so far, in the order of the first row: most rows have the same ones in the same order.</summary>
    private readonly List<(byte[] Name, ColumnReader? Reader)> layout = [];

    private byte[] buffer = new byte[BufferSize];
    private long bufferStart;
    private bool isArray;
    private bool isEnded;

    private JsonRows(DataFile file, RowColumns columns, int mostRows, CancellationToken cancellation)
    {
        this.file = file;
        this.columns = columns;
        this.mostRows = mostRows;
        this.cancellation = cancellation;
    }

    /// <summary>Reads a file to its end, or to so many rows.</summary>
    /// <exception cref="DataFailureException">The file is malformed, or a value is of another type.</exception>
    public static void Read(DataFile file, RowColumns columns, int mostRows, CancellationToken cancellation)
    {
        JsonRows rows = new(file, columns, mostRows, cancellation);
        using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        try
        {
            rows.Read(stream);
        }
        catch (JsonException exception)
        {
            throw rows.Malformed(exception);
        }
    }

    private void Read(FileStream stream)
    {
        int filled = 0;
        JsonReaderState state = new(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DynamicJson.MostLevels });
        for (bool isLast = false; !isLast && columns.Rows < mostRows;)
        {
            cancellation.ThrowIfCancellationRequested();
            int read = stream.ReadAtLeast(buffer.AsSpan(filled), 1, throwOnEndOfStream: false);
            filled += read;
            isLast = read == 0;
            int start = bufferStart == 0 && buffer.AsSpan(0, filled).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            if (bufferStart == 0 && filled >= 2 && (buffer.AsSpan(0, 2).SequenceEqual(Encoding.Unicode.Preamble) || buffer.AsSpan(0, 2).SequenceEqual(Encoding.BigEndianUnicode.Preamble)))
                throw file.Fails(DataFile.Unreadable, $"{file.Shown} is UTF-16, not UTF-8.");
            int consumed = start + Parse(start, filled, isLast, ref state);
            buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
            filled -= consumed;
            if (bufferStart == 0 && !isLast && columns.Rows > 0)
                columns.Reserve((int)Math.Min(Math.Min(mostRows, Array.MaxLength), 1.02 * columns.Rows * stream.Length / consumed));
            bufferStart += consumed;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, checked(2 * buffer.Length));
        }
    }

    /// <summary>Reads the whole rows that the buffer holds.</summary>
    /// <returns>How many bytes are done with.</returns>
    private int Parse(int start, int end, bool isLast, ref JsonReaderState state)
    {
        Utf8JsonReader reader = new(buffer.AsSpan(start, end - start), isLast, state);
        long consumed = 0;
        while (columns.Rows < mostRows && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject && !isEnded)
            {
                if (!ReadRow(ref reader, start))
                {
                    columns.Rewind();
                    break;
                }

                columns.EndRow();
            }
            else if (reader.TokenType == JsonTokenType.StartArray && !isArray && columns.Rows == 0)
            {
                isArray = true;
            }
            else if (reader.TokenType == JsonTokenType.EndArray)
            {
                isEnded = true;
            }
            else
            {
                throw FailsAt(start + reader.TokenStartIndex, DataFile.Malformed, isEnded ? "Something follows the end of the array." : $"A row is {Describe(reader.TokenType, reader.ValueSpan)} where an object is due.");
            }

            consumed = reader.BytesConsumed;
            state = reader.CurrentState;
        }

        return (int)consumed;
    }

    /// <summary>Reads the properties up to the row's end; false when the buffer ends first.</summary>
    private bool ReadRow(ref Utf8JsonReader reader, int start)
    {
        int next = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return true;
            ColumnReader? column = Find(ref reader, ref next, out byte[] name);
            if (column is not null && columns.Has(column))
                throw FailsAt(start + reader.TokenStartIndex, DataFile.Malformed, $"The row has {Encoding.UTF8.GetString(name)} twice.");
            if (!reader.Read())
                return false;
            long at = reader.TokenStartIndex;
            JsonTokenType type = reader.TokenType;
            if (type is JsonTokenType.StartObject or JsonTokenType.StartArray && !reader.TrySkip())
                return false;
            if (column is null)
                continue;
            if (!TryAppend(ref reader, column, type, start + (int)at, start + (int)reader.BytesConsumed))
                throw FailsAt(start + at, DataFile.WrongType, Mismatch(column.Column, type, buffer.AsSpan(start + (int)at, (int)(reader.BytesConsumed - at))));
        }

        return false;
    }

    private bool TryAppend(ref Utf8JsonReader reader, ColumnReader column, JsonTokenType type, int from, int to)
    {
        switch (type)
        {
            case JsonTokenType.Null:
                column.AppendNull();
                return true;
            case JsonTokenType.String:
                return TryAppendText(ref reader, column, start: from);
            default:
                return column.TryAppendJson(type, buffer.AsSpan(from, to - from));
        }
    }

    private bool TryAppendText(ref Utf8JsonReader reader, ColumnReader column, int start)
    {
        const int OnStack = 256;
        if (column.TakesAnyText && !reader.ValueIsEscaped && Utf8.IsValid(reader.ValueSpan))
        {
            column.AppendNull();
            return true;
        }

        int length = reader.ValueSpan.Length;
        char[]? rented = length > OnStack ? ArrayPool<char>.Shared.Rent(length) : null;
        try
        {
            Span<char> text = rented is null ? stackalloc char[OnStack] : rented;
            return column.TryAppendText(text[..reader.CopyString(text)]);
        }
        catch (InvalidOperationException)
        {
            throw FailsAt(start, DataFile.Malformed, $"The text of {column.Column.Name} is not valid Unicode.");
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }
    }

    private ColumnReader? Find(ref Utf8JsonReader reader, ref int next, out byte[] name)
    {
        int found = next < layout.Count && reader.ValueTextEquals(layout[next].Name) ? next : -1;
        for (int index = 0; found < 0 && index < layout.Count; index++)
        {
            if (reader.ValueTextEquals(layout[index].Name))
                found = index;
        }

        if (found < 0)
        {
            string text = reader.GetString()!;
            found = layout.Count;
            layout.Add((Encoding.UTF8.GetBytes(text), columns.Of(text)));
        }

        next = found + 1;
        name = layout[found].Name;
        return layout[found].Reader;
    }

    private DataFailureException Malformed(JsonException exception)
    {
        long line = (exception.LineNumber ?? 0) + 1;
        string reason = exception.Message;
        int position = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        int column = FilePlaces.ColumnInLine(file.Path, line, exception.BytePositionInLine ?? 0);
        return file.Fails(DataFile.Malformed, (int)Math.Min(int.MaxValue, line), column, $"The file is not JSON: {(position < 0 ? reason : reason[..position])}");
    }

    private DataFailureException FailsAt(long inBuffer, Findings.FindingKind kind, string message)
    {
        (int line, int column) = FilePlaces.Of(file.Path, bufferStart + inBuffer);
        return file.Fails(kind, line, column, message);
    }

    private static string Mismatch(Column column, JsonTokenType type, ReadOnlySpan<byte> json) =>
        $"{column.Name} is of type {column.Type.Name()}, but holds {Describe(type, json)}.";

    private static string Describe(JsonTokenType type, ReadOnlySpan<byte> json) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Null => "null",
        JsonTokenType.String => $"the text {Reporting.Shown.Value(Encoding.UTF8.GetString(json).Trim('"'))}",
        _ => Encoding.UTF8.GetString(json),
    };
}
