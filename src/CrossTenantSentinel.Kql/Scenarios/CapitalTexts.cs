using System.Collections.Concurrent;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>
/// Sample events and watchlists whose texts are written in capitals, also inside JSON, where only names of properties stay: services change how they write names
/// and results.
/// </summary>
internal static class CapitalTexts
{
    /// <summary>Services write quotes as they are, not as codes.</summary>
    private static readonly JsonSerializerOptions AsServicesWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sample events are made alike: they hold few different texts, and those many times.</summary>
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<Dynamic, Dynamic> Dynamics = new();

    /// <summary>The scenario with such events.</summary>
    public static Scenario In(Scenario scenario) => scenario with
    {
        Given = [.. scenario.Given.Select(InCapitals)],
        Watchlists = [.. scenario.Watchlists.Select(list => list with { Rows = [.. list.Rows.Select(InCapitals)] })],
    };

    private static TRow InCapitals<TRow>(TRow row)
        where TRow : class =>
        RowCopies.With(row, property => property.PropertyType == typeof(string) || property.PropertyType == typeof(Dynamic), Upper);

    private static object? Upper(object? value) => value switch
    {
        Dynamic dynamic => Dynamics.GetOrAdd(dynamic, known => Dynamic.Parse(Text(JsonNode.Parse(known.Json)))),
        string text => Texts.GetOrAdd(text, Upper),
        _ => value,
    };

    /// <summary>Addresses stay: services write them in small letters.</summary>
    private static string Upper(string text) => Json(text) is { } json ? Text(json) : IPAddress.TryParse(text, out _) ? text : text.ToUpperInvariant();

    private static string Text(JsonNode? node) => Upper(node)?.ToJsonString(AsServicesWrite) ?? "null";

    private static JsonNode? Json(string text)
    {
        if (text.Length == 0 || !"{[\"".Contains(text[0], StringComparison.Ordinal))
            return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Upper(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, Upper(property.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Upper)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Upper(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };
}
