using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>Reads the bytes of one schema file.</summary>
internal sealed class SchemaFileReader
{
    private static readonly byte[] ByteOrderMark = [0xef, 0xbb, 0xbf];

    private readonly byte[] bytes;
    private readonly int mark;
    private readonly string file;
    private readonly Dictionary<string, TableSchema> tables = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];

    public SchemaFileReader(byte[] bytes, string file)
    {
        this.bytes = bytes;
        this.file = file;
        mark = bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
    }

    private static string AllowedTypes => string.Join(", ", Enum.GetValues<KqlType>().Select(type => type.Name()));

    /// <exception cref="JsonException">The file is not JSON from some place on.</exception>
    public SchemaFile Read()
    {
        Utf8JsonReader reader = new(bytes.AsSpan(mark));
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Report(SchemaFile.WrongShape, ref reader, $"The file holds {Describe(reader.TokenType)} where an object of tables is due.");
            return Result();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader);
            bool isNew = IsNew(name, tables.ContainsKey(name), ref reader, $"Table {name}");
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                List<Column> columns = ReadColumns(ref reader, name);
                if (isNew)
                    tables.Add(name, new TableSchema(name, columns));
            }
            else
            {
                Report(SchemaFile.WrongShape, ref reader, $"Table {name} is {Describe(reader.TokenType)} where an object of columns is due.");
                reader.Skip();
            }
        }

        // What follows the object is an error of the file, too.
        reader.Read();
        return Result();
    }

    /// <summary>What was read before a mistake in the JSON, and the mistake.</summary>
    public SchemaFile BrokenAt(JsonException exception)
    {
        int line = (int)(exception.LineNumber ?? 0);
        int start = mark + StartOfLine(line);
        int inLine = Math.Min((int)(exception.BytePositionInLine ?? 0), bytes.Length - start);
        int column = Encoding.UTF8.GetCharCount(bytes, start, inLine);
        string reason = exception.Message;
        int position = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        findings.Add(SchemaFile.NotJson.At(At(line + 1, column + 1), $"The schema file is not JSON: {(position < 0 ? reason : reason[..position])}"));
        return Result();
    }

    private SchemaFile Result() => new([.. tables.Values], findings);

    private List<Column> ReadColumns(ref Utf8JsonReader reader, string table)
    {
        List<Column> columns = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader);
            bool isNew = IsNew(name, !names.Add(name), ref reader, $"Column {table}.{name}");
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
            {
                Report(SchemaFile.WrongShape, ref reader, $"Column {table}.{name} is {Describe(reader.TokenType)} where a type name is due.");
                reader.Skip();
            }
            else if (!KqlTypes.TryParse(Text(ref reader), out KqlType type))
            {
                Report(SchemaFile.UnknownType, ref reader, $"Column {table}.{name} has the unknown type \"{Text(ref reader)}\". Types are {AllowedTypes}.");
            }
            else if (isNew)
            {
                columns.Add(new Column(name, type));
            }
        }

        return columns;
    }

    private bool IsNew(string name, bool isKnown, ref Utf8JsonReader reader, string label)
    {
        if (name.Length == 0)
            Report(SchemaFile.WrongShape, ref reader, $"{label} has an empty name.");
        else if (isKnown)
            Report(SchemaFile.Duplicate, ref reader, $"{label} is there twice.");
        else
            return true;
        return false;
    }

    private void Report(FindingKind kind, ref Utf8JsonReader reader, string message)
    {
        if (findings.Count == SchemaFile.MostFindings)
            return;
        (int line, int start, int offset) = PlaceOf(ref reader);
        findings.Add(kind.At(At(line + 1, Encoding.UTF8.GetCharCount(bytes, start, offset - start) + 1), message));
    }

    private Anchor.OfSpan At(int line, int column) => new(new SourceSpan(file, line, column, line, column));

    /// <summary>Zero-based line of the token, where that line starts, and where the token does.</summary>
    private (int Line, int Start, int Offset) PlaceOf(ref Utf8JsonReader reader)
    {
        int offset = mark + (int)reader.TokenStartIndex;
        int line = bytes.AsSpan(0, offset).Count((byte)'\n');
        return (line, line == 0 ? mark : bytes.AsSpan(0, offset).LastIndexOf((byte)'\n') + 1, offset);
    }

    private int StartOfLine(int line)
    {
        int start = 0;
        for (; line > 0; line--)
            start += bytes.AsSpan(mark + start).IndexOf((byte)'\n') + 1;
        return start;
    }

    /// <exception cref="JsonException">The text is no valid UTF-8 or has half a surrogate pair.</exception>
    private string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            (int line, int start, int offset) = PlaceOf(ref reader);
            throw new JsonException("A text is not valid Unicode.", null, line, offset - start);
        }
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a truth value",
    };
}
