using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>JSON trees as text: UTF-8 without needless escapes, line feeds, the order in which properties were put.</summary>
internal static class JsonText
{
    public static string Indented(JsonNode node) => Write(node, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
    }) + "\n";

    public static string Compact(JsonNode node) => Write(node, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Write(JsonNode node, JsonWriterOptions options)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, options))
            node.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
