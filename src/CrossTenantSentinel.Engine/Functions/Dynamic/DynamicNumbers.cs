using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Numbers inside dynamic values.</summary>
internal static class DynamicNumbers
{
    /// <summary>The number that a value holds; null when it holds something else.</summary>
    public static double? Of(DynamicValue value) => value.Content switch
    {
        long number => number,
        double number => number,
        decimal number => (double)number,
        _ => null,
    };

    /// <summary>Equality in which 1 and 1.0 are the same.</summary>
    public static bool AreSame(DynamicValue left, DynamicValue right) => (left.Content, right.Content) switch
    {
        (long a, long b) => a == b,
        (decimal a, long b) => a == b,
        (long a, decimal b) => a == b,
        (decimal a, decimal b) => a == b,
        _ when Of(left) is { } a && Of(right) is { } b => a == b,
        _ => left == right,
    };
}
