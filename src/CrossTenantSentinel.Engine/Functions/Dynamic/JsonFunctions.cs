using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Between JSON text and dynamic values.</summary>
[ScalarFamily]
internal static class JsonFunctions
{
    /// <summary>Reads JSON; a text that is none stays a string inside the dynamic value.</summary>
    [ScalarFunction("parse_json")]
    [ScalarFunction("parsejson")]
    [ScalarFunction("todynamic")]
    [ScalarFunction("toobject")]
    public static DynamicValue ParseJson(string json) => DynamicValue.FromJson(json);

    /// <summary>A value that is dynamic already stays as it is: a text inside it is not parsed.</summary>
    [ScalarFunction("parse_json")]
    [ScalarFunction("parsejson")]
    [ScalarFunction("todynamic")]
    [ScalarFunction("toobject")]
    public static DynamicValue ParseJson(DynamicValue value) => value;
}
