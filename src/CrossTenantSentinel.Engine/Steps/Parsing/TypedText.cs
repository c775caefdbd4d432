using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>Texts as values of a type.</summary>
internal static class TypedText
{
    /// <summary>The values; null where a text is none. Dynamic values are parsed from JSON.</summary>
    public static Vector Read(string[] texts, KqlType type, Run run) => type switch
    {
        KqlType.String => new Vector<string>(texts),
        KqlType.Dynamic => new Vector<DynamicValue>([.. texts.Select(text => text.Length == 0 ? DynamicValue.Null : DynamicValue.FromJson(text))]),
        KqlType.Int or KqlType.Long => Convert([.. texts.Select(text => IsWhole(text) ? text : string.Empty)], type, run),
        _ => Convert(texts, type, run),
    };

    private static Vector Convert(string[] texts, KqlType type, Run run) =>
        Conversions.KernelOf(KqlType.String, type)([new Vector<string>(texts)], texts.Length, run);

    /// <summary>The conversion alone would cut the fraction off.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text) =>
        text.IndexOfAny('.', 'e', 'E') < 0 || text.TrimStart().StartsWith("0x", StringComparison.OrdinalIgnoreCase);
}
