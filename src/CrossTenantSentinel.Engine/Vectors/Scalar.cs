using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>Which C# type stores which Kusto type: one for one.</summary>
public static class Scalar
{
    /// <summary>The Kusto type that a C# type stores.</summary>
    /// <exception cref="ArgumentException">The C# type stores none.</exception>
    public static KqlType TypeOf<T>() => Of<T>.Type;

    /// <summary>The C# type that stores a Kusto type.</summary>
    public static Type StorageOf(KqlType type) => Visit(type, new TypeFinder());

    /// <summary>Whether vectors of this type mark nulls: neither strings, which are empty instead, nor dynamic values, which can be null themselves.</summary>
    public static bool HasNulls<T>() => typeof(T) != typeof(string) && typeof(T) != typeof(DynamicValue);

    /// <summary>What stands in the place of a missing value: the empty text for strings.</summary>
    public static T Missing<T>() => typeof(T) == typeof(string) ? (T)(object)string.Empty : default!;

    /// <summary>Calls the visitor with the C# type that stores a Kusto type.</summary>
    public static TResult Visit<TResult>(KqlType type, IScalarVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return type switch
        {
            KqlType.Bool => visitor.Visit<bool>(),
            KqlType.Int => visitor.Visit<int>(),
            KqlType.Long => visitor.Visit<long>(),
            KqlType.Real => visitor.Visit<double>(),
            KqlType.Decimal => visitor.Visit<decimal>(),
            KqlType.String => visitor.Visit<string>(),
            KqlType.DateTime => visitor.Visit<DateTime>(),
            KqlType.TimeSpan => visitor.Visit<TimeSpan>(),
            KqlType.Guid => visitor.Visit<Guid>(),
            KqlType.Dynamic => visitor.Visit<DynamicValue>(),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a Kusto type."),
        };
    }

    private static class Of<T>
    {
        public static readonly KqlType Type = Enum.GetValues<KqlType>().Cast<KqlType?>().FirstOrDefault(type => StorageOf(type!.Value) == typeof(T))
            ?? throw new ArgumentException($"{typeof(T).Name} stores no type of Kusto.");
    }

    private sealed class TypeFinder : IScalarVisitor<Type>
    {
        public Type Visit<T>()
            where T : notnull => typeof(T);
    }
}
