using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>The Kusto type of a parameter or result of a method: nullable or not.</summary>
internal static class StoredType
{
    /// <exception cref="ArgumentException">The C# type stores no Kusto type.</exception>
    public static KqlType Of(Type type)
    {
        Type stored = Nullable.GetUnderlyingType(type) ?? type;
        foreach (KqlType candidate in Enum.GetValues<KqlType>())
        {
            if (Scalar.StorageOf(candidate) == stored)
                return candidate;
        }

        throw new ArgumentException($"{type.Name} stores no type of Kusto.", nameof(type));
    }
}
