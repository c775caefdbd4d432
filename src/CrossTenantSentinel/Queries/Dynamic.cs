using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrossTenantSentinel.Queries;

/// <summary>
/// A value of Kusto's type <c>dynamic</c>: JSON text, kept in one normal form so that equal values are equal records.
/// Property order is kept, white space is not.
/// </summary>
public sealed record Dynamic
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Dynamic(string json) => Json = json;

    /// <summary>The value as compact JSON.</summary>
    public string Json { get; }

    /// <summary>The value that a C# object stands for: anonymous objects, lists, strings, numbers, booleans.</summary>
    /// <param name="value">The object; member names become property names as they are.</param>
    public static Dynamic Of(object? value) => new(JsonSerializer.Serialize(value, Compact));

    /// <summary>The value of a JSON text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Dynamic Parse(string json) => new(JsonSerializer.Serialize(JsonNode.Parse(json), Compact));

    /// <inheritdoc/>
    public override string ToString() => Json;
}
