using System.Text.Json;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>A value of a schema file that is the answer of a program.</summary>
/// <param name="Type">What it is, by its first token.</param>
/// <param name="Offset">The offset of its first byte.</param>
/// <param name="Text">Its text; empty for lists and objects.</param>
internal sealed record SchemaNode(JsonTokenType Type, int Offset, string Text)
{
    public IReadOnlyList<SchemaNode> Items { get; private init; } = [];

    public IReadOnlyList<(string Name, SchemaNode Value)> Members { get; private init; } = [];

    public bool IsList => Type == JsonTokenType.StartArray;

    public bool IsObject => Type == JsonTokenType.StartObject;

    /// <summary>The value of a member; null when there is none, or when it is null. Answers differ in the case of names.</summary>
    public SchemaNode? this[string name] =>
        Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).Value is { Type: not JsonTokenType.Null } value ? value : null;

    /// <summary>The text of a member; null when it is none.</summary>
    public string? TextOf(string name) => this[name] is { Type: JsonTokenType.String } value ? value.Text : null;

    /// <summary>The value that a reader stands at.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static SchemaNode Read(ref Utf8JsonReader reader, int mark)
    {
        SchemaNode node = new(reader.TokenType, mark + (int)reader.TokenStartIndex, reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        if (node.IsList)
        {
            List<SchemaNode> items = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Read(ref reader, mark));
            return node with { Items = items };
        }

        if (!node.IsObject)
            return node;
        List<(string, SchemaNode)> members = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            members.Add((name, Read(ref reader, mark)));
        }

        return node with { Members = members };
    }
}
