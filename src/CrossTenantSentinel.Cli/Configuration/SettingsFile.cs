using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>Reads <c>cts.json</c> and <c>cts.TENANT.json</c>: a JSON object; comments, trailing commas and a byte order mark are allowed.</summary>
public static class SettingsFile
{
    /// <summary>CTS0101.</summary>
    public static readonly FindingKind NotJson = new()
    {
        Code = "CTS0101",
        Title = "Settings file is not a JSON object",
        Why = "No setting of the file could be trusted, so none is used.",
        Instead = "Write one JSON object, for example { \"BaselineDays\": 7, \"InternalDomains\": [ \"contoso.com\" ] }.",
    };

    /// <summary>Reads the content of a settings file.</summary>
    /// <param name="path">Path relative to the root, for messages.</param>
    /// <param name="content">The bytes of the file.</param>
    public static SettingsSource Read(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        ReadOnlySpan<byte> json = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsSpan(Encoding.UTF8.Preamble.Length) : content;
        Utf8Lines lines = new(path, json.ToArray());
        try
        {
            return new SettingsSource(ReadObject(json, lines), []);
        }
        catch (JsonException failure)
        {
            int line = (int)(failure.LineNumber ?? 0) + 1;
            int column = lines.ColumnOf(line, (int)(failure.BytePositionInLine ?? 0));
            return Unreadable(new SourceSpan(path, line, column, line, column + 1), $"{path} is not JSON: {WithoutPosition(failure.Message)}");
        }
        catch (InvalidOperationException)
        {
            return Unreadable(SourceSpan.WholeFile(path), $"{path} is not JSON: it holds text that is not valid UTF-8 or not valid UTF-16 once unescaped.");
        }
    }

    private static SettingsSource Unreadable(SourceSpan span, string message) => new([], [NotJson.At(new Anchor.OfSpan(span), message)]);

    private static List<SettingEntry> ReadObject(ReadOnlySpan<byte> json, Utf8Lines lines)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("it is not an object in braces.", null, lines.LineOf((int)reader.TokenStartIndex) - 1, 0);
        List<SettingEntry> entries = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            SettingPlace place = PlaceOf(lines, reader);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && key.Equals(CheckLevelSettings.Section, StringComparison.OrdinalIgnoreCase))
            {
                ReadMembers(ref reader, key, lines, entries);
                continue;
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                entries.Add(ReadValue(ref reader, key, PlaceOf(lines, reader)));
                continue;
            }

            entries.Add(new SettingEntry(key, "", SettingForm.Array, place));
            for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                entries.Add(ReadValue(ref reader, $"{key}:{index}", PlaceOf(lines, reader)));
        }

        // Reading on to the end refuses whatever follows the object.
        while (reader.Read())
        {
        }

        return entries;
    }

    private static void ReadMembers(ref Utf8JsonReader reader, string key, Utf8Lines lines, List<SettingEntry> entries)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string member = reader.GetString()!;
            reader.Read();
            entries.Add(ReadValue(ref reader, $"{key}:{member}", PlaceOf(lines, reader)));
        }
    }

    private static SettingEntry ReadValue(ref Utf8JsonReader reader, string key, SettingPlace place)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new SettingEntry(key, reader.GetString()!, SettingForm.String, place);
            case JsonTokenType.Number:
                return new SettingEntry(key, Encoding.UTF8.GetString(reader.ValueSpan), SettingForm.Number, place);
            case JsonTokenType.True or JsonTokenType.False:
                return new SettingEntry(key, reader.TokenType == JsonTokenType.True ? "true" : "false", SettingForm.Boolean, place);
            case JsonTokenType.Null:
                return new SettingEntry(key, "null", SettingForm.Null, place);
            default:
                string text = reader.TokenType == JsonTokenType.StartArray ? "[...]" : "{...}";
                reader.Skip();
                return new SettingEntry(key, text, SettingForm.Object, place);
        }
    }

    private static SettingPlace PlaceOf(Utf8Lines lines, in Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        int quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        return new SettingPlace(lines.Path, lines.SpanOf(start, reader.ValueSpan.Length + quotes));
    }

    private static string WithoutPosition(string message)
    {
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}
