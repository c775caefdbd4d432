using System.Collections.Frozen;

namespace CrossTenantSentinel.Queries;

/// <summary>The names of Kusto's types, and the C# types that stand for them in rows and tables.</summary>
public static class KqlTypes
{
    private static readonly FrozenDictionary<string, KqlType> ByName = new Dictionary<string, KqlType>(StringComparer.Ordinal)
    {
        ["bool"] = KqlType.Bool,
        ["boolean"] = KqlType.Bool,
        ["int"] = KqlType.Int,
        ["long"] = KqlType.Long,
        ["real"] = KqlType.Real,
        ["double"] = KqlType.Real,
        ["decimal"] = KqlType.Decimal,
        ["string"] = KqlType.String,
        ["datetime"] = KqlType.DateTime,
        ["date"] = KqlType.DateTime,
        ["timespan"] = KqlType.TimeSpan,
        ["time"] = KqlType.TimeSpan,
        ["guid"] = KqlType.Guid,
        ["uniqueid"] = KqlType.Guid,
        ["uuid"] = KqlType.Guid,
        ["dynamic"] = KqlType.Dynamic,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The type's canonical name in KQL, for example <c>datetime</c>.</summary>
    public static string Name(this KqlType type) => type switch
    {
        KqlType.Bool => "bool",
        KqlType.Int => "int",
        KqlType.Long => "long",
        KqlType.Real => "real",
        KqlType.Decimal => "decimal",
        KqlType.String => "string",
        KqlType.DateTime => "datetime",
        KqlType.TimeSpan => "timespan",
        KqlType.Guid => "guid",
        KqlType.Dynamic => "dynamic",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a Kusto type."),
    };

    /// <summary>Reads a type name as KQL spells it (case-sensitive, aliases included).</summary>
    public static bool TryParse(string name, out KqlType type) => ByName.TryGetValue(name, out type);

    /// <summary>The Kusto type that a C# member type stands for.</summary>
    /// <exception cref="ArgumentException">The C# type has no Kusto counterpart.</exception>
    public static KqlType Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(string) => KqlType.String,
            _ when bare == typeof(bool) => KqlType.Bool,
            _ when bare == typeof(int) => KqlType.Int,
            _ when bare == typeof(long) => KqlType.Long,
            _ when bare == typeof(double) => KqlType.Real,
            _ when bare == typeof(decimal) => KqlType.Decimal,
            _ when bare == typeof(DateTime) => KqlType.DateTime,
            _ when bare == typeof(TimeSpan) => KqlType.TimeSpan,
            _ when bare == typeof(Guid) => KqlType.Guid,
            _ when bare == typeof(Dynamic) => KqlType.Dynamic,
            _ => throw new ArgumentException(
                $"{type.Name} has no Kusto type. Use string, bool, int, long, double, decimal, DateTime, TimeSpan, Guid or Dynamic.", nameof(type)),
        };
    }
}
