using System.Collections.Frozen;
using System.Text.Json;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>Reads the host's answer to a query; <c>answer.cjs</c> writes it.</summary>
internal static class HostAnswerReader
{
    private static readonly FrozenDictionary<string, SymbolKind> SymbolKinds =
        Enum.GetValues<SymbolKind>().ToFrozenDictionary(kind => kind.ToString(), StringComparer.Ordinal);

    /// <exception cref="JsonException">The answer is not what the host writes.</exception>
    public static FrontEndAnswer Read(ReadOnlySpan<byte> line, string query, KustoSchema schema)
    {
        Utf8JsonReader reader = new(line);
        List<KustoDiagnostic> diagnostics = [];
        List<SymbolReference> references = [];
        List<string> strings = [];
        List<int> nodes = [];
        List<(string Name, string? Type)>? result = null;
        bool open = false;
        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) == JsonTokenType.PropertyName)
        {
            string property = reader.GetString()!;
            Next(ref reader);
            switch (property)
            {
                case "failure": return QueryFailure.Crashed(query, HostText.Read(ref reader)!);
                case "diagnostics": ReadDiagnostics(ref reader, diagnostics); break;
                case "result": result = ReadResult(ref reader); break;
                case "open": open = reader.GetBoolean(); break;
                case "references": ReadReferences(ref reader, references); break;
                case "strings": ReadStrings(ref reader, strings); break;
                case "nodes": ReadNumbers(ref reader, nodes); break;
                default: throw new JsonException($"The host wrote an unknown property {property}.");
            }
        }

        return new UncheckedAnswer(diagnostics, result, open, references, Tree(strings, nodes)).For(query, schema);
    }

    private static void ReadDiagnostics(ref Utf8JsonReader reader, List<KustoDiagnostic> diagnostics)
    {
        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            string code = Text(ref reader);
            string severity = Text(ref reader);
            string message = Text(ref reader);
            int start = Number(ref reader);
            int length = Number(ref reader);
            List<string> candidates = [];
            Next(ref reader);
            ReadStrings(ref reader, candidates);
            Expect(ref reader, JsonTokenType.EndArray);
            diagnostics.Add(new KustoDiagnostic(code, SeverityOf(severity), message, start, length) { Candidates = candidates });
        }
    }

    private static KustoSeverity SeverityOf(string severity) => severity switch
    {
        "Error" => KustoSeverity.Error,
        "Warning" => KustoSeverity.Warning,
        _ => KustoSeverity.Suggestion,
    };

    private static List<(string Name, string? Type)>? ReadResult(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        List<(string Name, string? Type)> columns = [];
        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            string name = Text(ref reader);
            Next(ref reader);
            columns.Add((name, HostText.Read(ref reader)));
            Expect(ref reader, JsonTokenType.EndArray);
        }

        return columns;
    }

    private static void ReadReferences(ref Utf8JsonReader reader, List<SymbolReference> references)
    {
        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            references.Add(new SymbolReference(SymbolKinds[Text(ref reader)], Text(ref reader), Number(ref reader), Number(ref reader)));
            Expect(ref reader, JsonTokenType.EndArray);
        }
    }

    private static void ReadStrings(ref Utf8JsonReader reader, List<string> strings)
    {
        while (Next(ref reader) != JsonTokenType.EndArray)
            strings.Add(HostText.Read(ref reader)!);
    }

    private static void ReadNumbers(ref Utf8JsonReader reader, List<int> numbers)
    {
        while (Next(ref reader) != JsonTokenType.EndArray)
            numbers.Add(reader.GetInt32());
    }

    /// <summary>From pre-order with numbers of children, backwards: a node's children are then the last ones finished.</summary>
    private static SyntaxNode Tree(List<string> strings, List<int> nodes)
    {
        const int Fields = 8;
        Stack<SyntaxNode> finished = new();
        for (int at = nodes.Count - Fields; at >= 0; at -= Fields)
        {
            SyntaxNode[] children = nodes[at + 7] == 0 ? [] : new SyntaxNode[nodes[at + 7]];
            for (int index = 0; index < children.Length; index++)
                children[index] = finished.Pop();
            SymbolKind? kind = TextAt(strings, nodes[at + 5]) is { } name ? SymbolKinds[name] : null;
            finished.Push(new SyntaxNode(
                strings[nodes[at]], nodes[at + 1], nodes[at + 2], TextAt(strings, nodes[at + 3]), TextAt(strings, nodes[at + 4]), kind, children)
            {
                StringValue = TextAt(strings, nodes[at + 6]),
            });
        }

        return finished.Count == 1 ? finished.Pop() : throw new JsonException("The host wrote no tree.");
    }

    private static string? TextAt(List<string> strings, int index) => index < 0 ? null : strings[index];

    private static string Text(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return HostText.Read(ref reader)!;
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return reader.GetInt32();
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("The host's answer ends early.");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (Next(ref reader) != type)
            throw new JsonException($"The host wrote {reader.TokenType} where {type} is due.");
    }
}
