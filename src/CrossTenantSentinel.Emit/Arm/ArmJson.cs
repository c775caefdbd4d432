using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Writes ARM templates as JSON, and reads them back as Azure Resource Manager does.</summary>
internal static class ArmJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON text; ends with a line feed.</summary>
    public static string Write(ViewNode template)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
            Write(writer, template);
        return $"{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n";
    }

    /// <summary>The first difference between a JSON text and what it was meant to say, in words; null when there is none.</summary>
    public static string? Difference(string json, ViewNode expected)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Compare(document.RootElement, expected, "$");
    }

    /// <summary>
    /// Azure Resource Manager evaluates a string that begins with a bracket and ends with one; a second bracket at its beginning marks it
    /// as text. A string that only begins with a bracket is text as it is, and must not get a second one.
    /// </summary>
    public static string Literal(string text) => IsBracketed(text) ? $"[{text}" : text;

    private static void Write(Utf8JsonWriter writer, ViewNode node)
    {
        switch (node)
        {
            case ViewNode.Text text:
                writer.WriteStringValue(Literal(text.Value));
                break;
            case ViewNode.Expression expression:
                writer.WriteStringValue(expression.Value);
                break;
            case ViewNode.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case ViewNode.Switch flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case ViewNode.Sequence sequence:
                writer.WriteStartArray();
                foreach (ViewNode item in sequence.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ViewNode.Mapping mapping:
                writer.WriteStartObject();
                foreach ((string key, ViewNode value) in mapping.Present)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static string? Compare(JsonElement actual, ViewNode expected, string path) => (actual.ValueKind, expected) switch
    {
        (JsonValueKind.Object, ViewNode.Mapping mapping) => CompareObjects(actual, [.. mapping.Present], path),
        (JsonValueKind.Array, ViewNode.Sequence sequence) => actual.GetArrayLength() != sequence.Items.Count
            ? $"{path} has {actual.GetArrayLength()} items instead of {sequence.Items.Count}."
            : actual.EnumerateArray().Zip(sequence.Items).Select((pair, index) => Compare(pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(difference => difference is not null),
        (JsonValueKind.String, ViewNode.Text text) => CompareTexts(Evaluate(actual.GetString()!), text.Value, path),
        (JsonValueKind.String, ViewNode.Expression expression) => CompareTexts(actual.GetString()!, expression.Value, path),
        (JsonValueKind.Number, ViewNode.Number number) when actual.TryGetInt32(out int value) && value == number.Value => null,
        (JsonValueKind.True, ViewNode.Switch { Value: true }) or (JsonValueKind.False, ViewNode.Switch { Value: false }) => null,
        _ => $"{path} reads back as {actual.GetRawText().ReplaceLineEndings(@"\n")}.",
    };

    private static string? CompareObjects(JsonElement actual, IReadOnlyList<(string Key, ViewNode Value)> expected, string path)
    {
        List<JsonProperty> properties = [.. actual.EnumerateObject()];
        string[] keys = [.. properties.Select(property => property.Name)];
        if (keys.Distinct(StringComparer.Ordinal).Count() < keys.Length || !keys.SequenceEqual(expected.Select(entry => entry.Key), StringComparer.Ordinal))
            return $"{path} has the keys {string.Join(", ", keys)} instead of {string.Join(", ", expected.Select(entry => entry.Key).Distinct(StringComparer.Ordinal))}.";
        return properties.Zip(expected, (property, entry) => Compare(property.Value, entry.Value, $"{path}.{entry.Key}")).FirstOrDefault(difference => difference is not null);
    }

    private static string? CompareTexts(string actual, string expected, string path) =>
        actual == expected ? null : $"{path} reads back as \"{actual}\" instead of \"{expected}\".".ReplaceLineEndings(@"\n");

    /// <summary>What Azure Resource Manager makes of a string that is no expression.</summary>
    private static string Evaluate(string json) => IsBracketed(json) && json.StartsWith("[[", StringComparison.Ordinal) ? json[1..] : json;

    private static bool IsBracketed(string text) => text.Length > 1 && text[0] == '[' && text[^1] == ']';
}
