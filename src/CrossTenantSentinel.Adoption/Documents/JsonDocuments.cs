using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Adoption.Documents;

/// <summary>
/// Reads JSON into nodes that know their places. Comments and commas after the last element are passed over, as Azure Resource Manager does;
/// keys may repeat: checks report that.
/// </summary>
public static class JsonDocuments
{
    private const int DeepestNesting = 200;

    /// <summary>Reads a text.</summary>
    public static DocumentReading Read(DocumentSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        byte[] bytes = Encoding.UTF8.GetBytes(source.Text);
        Places places = new(source, bytes);
        try
        {
            Utf8JsonReader reader = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = DeepestNesting });
            reader.Read();
            DocumentNode root = Node(ref reader, places);
            reader.Read();
            return new DocumentReading([root], []);
        }
        catch (JsonException wrong)
        {
            return DocumentReading.Failed(Report(wrong, places));
        }
        catch (InvalidOperationException)
        {
            return DocumentReading.Failed(DocumentFindings.NotJson.At(places.At(places.Last), "This is not JSON: a text holds half a surrogate pair."));
        }
    }

    private static Finding Report(JsonException wrong, Places places)
    {
        string message = wrong.Message;
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        Anchor at = places.At(places.OffsetOf((int)(wrong.LineNumber ?? 0), (int)(wrong.BytePositionInLine ?? 0)));
        return message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase)
            ? DocumentFindings.TooDeep.At(at, $"The document nests more than {DeepestNesting} levels.")
            : DocumentFindings.NotJson.At(at, $"This is not JSON: {(place < 0 ? message : message[..place])}");
    }

    private static DocumentNode Node(ref Utf8JsonReader reader, Places places)
    {
        int start = places.CharacterAt((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                List<MapEntry> entries = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    ScalarNode key = Scalar(ref reader, places);
                    reader.Read();
                    entries.Add(new MapEntry(key, Node(ref reader, places)));
                }

                return new MapNode(places.Source, start, places.CharacterAt((int)reader.BytesConsumed), entries);
            case JsonTokenType.StartArray:
                List<DocumentNode> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Node(ref reader, places));
                return new ListNode(places.Source, start, places.CharacterAt((int)reader.BytesConsumed), items);
            default:
                return Scalar(ref reader, places);
        }
    }

    private static ScalarNode Scalar(ref Utf8JsonReader reader, Places places)
    {
        int start = places.CharacterAt((int)reader.TokenStartIndex);
        bool isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        int length = (isText ? 2 : 0) + reader.ValueSpan.Length;
        string value = isText ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        int end = places.CharacterAt((int)reader.TokenStartIndex + length);
        return new ScalarNode(places.Source, start, end, value, isText ? ScalarStyle.DoubleQuoted : ScalarStyle.Bare);
    }

    /// <summary>Turns offsets of bytes into offsets of characters; asked in rising order, it counts each byte once.</summary>
    private sealed class Places(DocumentSource source, byte[] bytes)
    {
        private readonly bool isAscii = bytes.Length == source.Text.Length;
        private int knownByte;
        private int knownCharacter;

        public DocumentSource Source => source;

        public int Last => isAscii ? knownByte : knownCharacter;

        public int CharacterAt(int offset)
        {
            if (isAscii)
                return knownByte = offset;
            if (offset < knownByte)
                (knownByte, knownCharacter) = (0, 0);
            knownCharacter += Encoding.UTF8.GetCharCount(bytes, knownByte, offset - knownByte);
            knownByte = offset;
            return knownCharacter;
        }

        public int OffsetOf(int line, int byteInLine)
        {
            int start = 0;
            for (; line > 0; line--)
            {
                int feed = bytes.AsSpan(start).IndexOf((byte)'\n');
                if (feed < 0)
                    break;
                start += feed + 1;
            }

            return CharacterAt(Math.Min(start + byteInLine, bytes.Length));
        }

        public Anchor.OfSpan At(int character) => new Anchor.OfSpan(source.SpanOf(Math.Min(character, source.Text.Length), Math.Min(character + 1, source.Text.Length)));
    }
}
