using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Values;

/// <summary>Dynamic values as JSON text.</summary>
public static class DynamicJson
{
    /// <summary>How deep arrays and bags may nest; deeper text is no JSON here.</summary>
    public const int MostLevels = 512;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MostLevels };

    /// <summary>Reads one JSON value. Whole numbers that fit become <see cref="long"/>, all others <see cref="double"/>.</summary>
    public static bool TryParse(string json, out DynamicValue value)
    {
        ArgumentNullException.ThrowIfNull(json);
        value = DynamicValue.Null;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            Utf8JsonReader reader = new(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)), Options);
            if (!reader.Read())
                return false;
            value = ReadValue(ref reader);
            return !reader.Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair in an escaped text.
            value = DynamicValue.Null;
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Compact JSON: no white space, properties in their order, instants and durations as texts.</summary>
    public static string Write(DynamicValue value)
    {
        StringBuilder json = new();
        Append(json, value);
        return json.ToString();
    }

    /// <summary>Appends compact JSON.</summary>
    public static void Append(StringBuilder json, DynamicValue value)
    {
        ArgumentNullException.ThrowIfNull(json);
        switch (value.Content)
        {
            case null: json.Append("null"); break;
            case bool truth: json.Append(truth ? "true" : "false"); break;
            case long number: json.Append(CultureInfo.InvariantCulture, $"{number}"); break;
            case double number when double.IsFinite(number): json.Append(ScalarText.Of(number)); break;
            case decimal number: AppendText(json, ScalarText.Of(number)); break;
            case DynamicArray array: AppendArray(json, array); break;
            case DynamicBag bag: AppendBag(json, bag); break;
            default: AppendText(json, value.ToString()); break;
        }
    }

    /// <summary>Appends a JSON string: only quotes, backslashes and control characters are escaped.</summary>
    public static void AppendText(StringBuilder json, string text)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(text);
        json.Append('"');
        foreach (char character in text)
        {
            switch (character)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case '\b': json.Append("\\b"); break;
                case '\f': json.Append("\\f"); break;
                case < ' ': json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"); break;
                default: json.Append(character); break;
            }
        }

        json.Append('"');
    }

    /// <summary>The value at which the reader stands; afterwards the reader stands at its last token.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static DynamicValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True: return DynamicValue.Of(true);
            case JsonTokenType.False: return DynamicValue.Of(false);
            case JsonTokenType.Null: return DynamicValue.Null;
            case JsonTokenType.String: return DynamicValue.Of(reader.GetString()!);
            case JsonTokenType.Number: return reader.TryGetInt64(out long number) ? DynamicValue.Of(number) : DynamicValue.Of(reader.GetDouble());
            case JsonTokenType.StartArray: return DynamicValue.Of(ReadArray(ref reader));
            default: return DynamicValue.Of(ReadBag(ref reader));
        }
    }

    private static DynamicArray ReadArray(ref Utf8JsonReader reader)
    {
        List<DynamicValue> elements = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            elements.Add(ReadValue(ref reader));
        return new DynamicArray([.. elements]);
    }

    private static DynamicBag ReadBag(ref Utf8JsonReader reader)
    {
        List<KeyValuePair<string, DynamicValue>> properties = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            properties.Add(new(name, ReadValue(ref reader)));
        }

        return DynamicBag.OfList(properties);
    }

    private static void AppendArray(StringBuilder json, DynamicArray array)
    {
        json.Append('[');
        for (int index = 0; index < array.Count; index++)
        {
            if (index > 0)
                json.Append(',');
            RunLimits.CheckText(json.Length);
            Append(json, array[index]);
        }

        json.Append(']');
    }

    private static void AppendBag(StringBuilder json, DynamicBag bag)
    {
        json.Append('{');
        for (int index = 0; index < bag.Count; index++)
        {
            if (index > 0)
                json.Append(',');
            RunLimits.CheckText(json.Length);
            AppendText(json, bag[index].Key);
            json.Append(':');
            Append(json, bag[index].Value);
        }

        json.Append('}');
    }
}
