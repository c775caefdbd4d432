using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>A result as the properties <c>columns</c> and <c>rows</c> of a JSON object.</summary>
public static class ResultJson
{
    /// <summary>How results are written: on one line, without escaping what need not be escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes both properties.</summary>
    public static void Write(Utf8JsonWriter json, Table result)
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
        WriteRows(json, result);
        json.WriteEndArray();
    }

    /// <summary>A row on one line, also where the object around it is indented.</summary>
    private static void WriteRows(Utf8JsonWriter json, Table result)
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
        }
    }
}
