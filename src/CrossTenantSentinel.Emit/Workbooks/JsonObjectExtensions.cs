using System.Text.Json.Nodes;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>Puts properties that say something: absent values, empty lists and empty objects are left out, as packaging would strip them.</summary>
internal static class JsonObjectExtensions
{
    public static JsonObject Put(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 }))
            target.Add(name, value);
        return target;
    }

    public static JsonObject PutIf(this JsonObject target, bool condition, string name, JsonNode value)
    {
        if (condition)
            target.Add(name, value);
        return target;
    }

    public static JsonArray ToJsonArray(this IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static JsonArray ToJsonArray(this IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];

    public static JsonObject Duration(TimeSpan duration) => new() { ["durationMs"] = (long)duration.TotalMilliseconds };
}
