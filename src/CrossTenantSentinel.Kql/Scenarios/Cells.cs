using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>Values of records as cells of the engine.</summary>
internal static class Cells
{
    /// <summary>The cell; null (an empty text) for null.</summary>
    public static object? Of(object? value, KqlType type) => value switch
    {
        null when type == KqlType.String => string.Empty,
        null when type == KqlType.Dynamic => DynamicValue.Null,
        Dynamic dynamic => DynamicValue.FromJson(dynamic.Json),
        _ => value,
    };
}
