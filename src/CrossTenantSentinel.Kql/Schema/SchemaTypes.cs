using System.Collections.Frozen;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>The names of types as services and tools answer them: those of KQL and of .NET, in any case.</summary>
internal static class SchemaTypes
{
    private static readonly FrozenDictionary<string, KqlType> Others = new Dictionary<string, KqlType>(StringComparer.OrdinalIgnoreCase)
    {
        ["sbyte"] = KqlType.Bool,
        ["int32"] = KqlType.Int,
        ["int64"] = KqlType.Long,
        ["float"] = KqlType.Real,
        ["single"] = KqlType.Real,
        ["object"] = KqlType.Dynamic,
        ["json"] = KqlType.Dynamic,
        ["data.sqltypes.sqldecimal"] = KqlType.Decimal,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a name such as <c>String</c>, <c>System.Int64</c> or <c>datetime</c>.</summary>
    public static bool TryParse(string name, out KqlType type)
    {
        string bare = name.Trim();
        bare = bare.StartsWith("System.", StringComparison.OrdinalIgnoreCase) ? bare["System.".Length..] : bare;
        return KqlTypes.TryParse(bare.ToLowerInvariant(), out type) || Others.TryGetValue(bare, out type);
    }
}
