using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>The types of numbers, from narrow to wide: int, long, real, decimal.</summary>
internal static class NumericTypes
{
    /// <summary>Whether values of the type are numbers.</summary>
    public static bool Contains(KqlType type) => type is KqlType.Int or KqlType.Long or KqlType.Real or KqlType.Decimal;

    /// <summary>The wider of two types of numbers; null when one is none.</summary>
    public static KqlType? Wider(KqlType left, KqlType right) =>
        Contains(left) && Contains(right) ? (KqlType)Math.Max((int)left, (int)right) : null;
}
