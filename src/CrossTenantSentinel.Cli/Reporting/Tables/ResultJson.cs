using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>A result as the properties <c>columns</c> and <c>rows</c> of a JSON object.</summary>
public static class ResultJson
{
    /// <summary>How results are written: on one line, without escaping what need not be escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes both properties.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="result">The result.</param>
    /// <param name="mostBytes">How long the text may become; by default as long as it gets.</param>
    /// <exception cref="RunFailureException">It would be longer (CTS4201).</exception>
    public static void Write(Utf8JsonWriter json, Table result, long mostBytes = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartArray("columns");
        foreach (Column column in result.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type.Name());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        WriteRows(json, result, mostBytes);
        json.WriteEndArray();
    }

    /// <summary>A row on one line, also where the object around it is indented.</summary>
    private static void WriteRows(Utf8JsonWriter json, Table result, long mostBytes)
    {
        Vector[] columns = [.. Enumerable.Range(0, result.Columns.Count).Select(column => result.Rows[column])];
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter line = new(buffer, Options);
        for (int row = 0; row < result.Count; row++)
        {
            buffer.ResetWrittenCount();
            if (json.Options.Indented)
                buffer.Write("\n    "u8);
            line.Reset();
            line.WriteStartArray();
            foreach (Vector column in columns)
                CellJson.Write(line, column.ObjectAt(row));
            line.WriteEndArray();
            line.Flush();
            json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
            if (json.BytesCommitted + json.BytesPending > mostBytes)
                throw new RunFailureException(RunLimits.TooMuchMemory, $"The result has more than {mostBytes / (1024 * 1024)} MB of text.");
        }
    }
}
