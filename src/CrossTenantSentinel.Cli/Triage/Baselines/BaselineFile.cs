using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Triage.Baselines;

/// <summary>The form of a baseline: JSON with one entry a line, in an order that does not change, so that differences can be read.</summary>
public static class BaselineFile
{
    /// <summary>CTS3910.</summary>
    public static readonly FindingKind Unreadable = new()
    {
        Code = "CTS3910",
        Title = "Baseline that cannot be read",
        Why = "Without it every known finding would be reported as new, and what it holds could be lost by writing it again.",
        Instead = "Repair the file, for example from the repository's history; or delete it and run cts check --write-baseline.",
    };

    /// <summary>The name of the file below the root of what is checked.</summary>
    public const string DefaultPath = ".cts/baseline.json";

    private const int Version = 1;

    /// <summary>The text of a baseline.</summary>
    public static string Write(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        IEnumerable<string> entries = baseline.Entries.Select(entry =>
            $"    {{ \"code\": {Text(entry.Code)}, \"file\": {Text(entry.File)}, \"content\": {Text(entry.Content)}, \"fingerprint\": {Text(entry.Fingerprint)}, \"count\": {Text(entry.Count)}, \"message\": {Text(entry.Message)} }}");
        return $"{{\n  \"version\": {Version},\n  \"findings\": [\n{string.Join(",\n", entries)}\n  ]\n}}\n";

        string Text<T>(T value) => JsonSerializer.Serialize(value, options);
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The baseline, or why there is none.</returns>
    public static (Baseline? Baseline, Finding? Wrong) Read(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        byte[] json = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        Utf8Lines lines = new(path, json);
        try
        {
            return (new Baseline(path, Read(json, lines)), null);
        }
        catch (JsonException failure)
        {
            int line = (int)(failure.LineNumber ?? 0) + 1;
            int column = lines.ColumnOf(line, (int)(failure.BytePositionInLine ?? 0));
            string why = failure.Message.Split(" LineNumber:", 2)[0];
            return (null, Unreadable.At(new Anchor.OfSpan(new SourceSpan(path, line, column, line, column + 1)), $"{path} is not a baseline: {why}"));
        }
        catch (InvalidOperationException)
        {
            return (null, Unreadable.At(new Anchor.OfSpan(SourceSpan.WholeFile(path)), $"{path} is not a baseline: it holds text that is not valid UTF-8 or not valid UTF-16 once unescaped."));
        }
    }

    private static List<BaselineEntry> Read(byte[] json, Utf8Lines lines)
    {
        Utf8JsonReader reader = new(json);
        List<BaselineEntry>? entries = null;
        bool isVersioned = false;
        Expect(ref reader, JsonTokenType.StartObject, "an object in braces", lines);
        while (Next(ref reader, lines) == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            Next(ref reader, lines);
            if (name == "version")
                isVersioned = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int version) && version == Version ? true : throw Wrong(reader, $"its version is not {Version}.", lines);
            else if (name == "findings" && reader.TokenType == JsonTokenType.StartArray)
                entries = ReadEntries(ref reader, lines);
            else
                throw Wrong(reader, $"it holds {Shown.Value(name)}, which belongs to no baseline.", lines);
        }

        return entries is not null && isVersioned && !reader.Read() ? entries : throw Wrong(reader, "it states no version or no list of findings.", lines);
    }

    private static List<BaselineEntry> ReadEntries(ref Utf8JsonReader reader, Utf8Lines lines)
    {
        List<BaselineEntry> entries = [];
        HashSet<(string, string?, string?, string)> keys = [];
        while (Next(ref reader, lines) != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                throw Wrong(reader, "an entry is not an object in braces.", lines);
            int start = (int)reader.TokenStartIndex;
            BaselineEntry entry = ReadEntry(ref reader, lines);
            if (!keys.Add(entry.Key))
                throw Wrong(reader, "it states an entry twice.", lines);
            entries.Add(entry with { Span = lines.SpanOf(start, (int)reader.BytesConsumed - start) });
        }

        return entries;
    }

    private static BaselineEntry ReadEntry(ref Utf8JsonReader reader, Utf8Lines lines)
    {
        Dictionary<string, string?> texts = [];
        int? count = null;
        while (Next(ref reader, lines) == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            Next(ref reader, lines);
            if (name == "count" && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) && number > 0)
                count = number;
            else if (name is "code" or "file" or "content" or "fingerprint" or "message" && reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
                texts[name] = reader.GetString();
            else
                throw Wrong(reader, $"{Shown.Value(name)} of an entry is wrong.", lines);
        }

        return texts.GetValueOrDefault("code") is { } code && texts.GetValueOrDefault("fingerprint") is { } fingerprint && count is { } times
            ? new BaselineEntry(code, texts.GetValueOrDefault("file"), texts.GetValueOrDefault("content"), fingerprint, times, texts.GetValueOrDefault("message"))
            : throw Wrong(reader, "an entry has no code, fingerprint or count.", lines);
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader, Utf8Lines lines) =>
        reader.Read() ? reader.TokenType : throw Wrong(reader, "it ends too early.", lines);

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string what, Utf8Lines lines)
    {
        if (Next(ref reader, lines) != type)
            throw Wrong(reader, $"it is not {what}.", lines);
    }

    private static JsonException Wrong(in Utf8JsonReader reader, string why, Utf8Lines lines)
    {
        int line = lines.LineOf((int)reader.TokenStartIndex);
        return new JsonException(why, null, line - 1, reader.TokenStartIndex - lines.StartOf(line));
    }
}
