using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>What lies at a path of a JSON document, as text.</summary>
[ScalarFamily]
internal static class ExtractJsonFunctions
{
    /// <summary>From JSON text; the empty text when there is no such place or the text is no JSON.</summary>
    /// <exception cref="RunFailureException">The path is none.</exception>
    [ScalarFunction("extract_json")]
    [ScalarFunction("extractjson")]
    public static string Extract(string path, string json) =>
        PathOf(path).Find(DynamicJson.TryParse(json, out DynamicValue value) ? value : DynamicValue.Null).ToString();

    /// <summary>From a dynamic value.</summary>
    /// <exception cref="RunFailureException">The path is none.</exception>
    [ScalarFunction("extract_json")]
    [ScalarFunction("extractjson")]
    public static string Extract(string path, DynamicValue value) =>
        value.Content is string json ? Extract(path, json) : PathOf(path).Find(value).ToString();

    private static JsonPath PathOf(string path) =>
        JsonPath.Parse(path) ?? throw RunFailureException.Because($"extract_json: '{path}' is no supported JSONPath.");
}
