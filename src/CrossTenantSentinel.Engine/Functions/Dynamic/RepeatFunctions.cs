using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Arrays of one value.</summary>
[ScalarFamily]
internal static class RepeatFunctions
{
    private const long Most = 1 << 20;

    /// <summary>A value a number of times; null for a negative number.</summary>
    [ScalarFunction("repeat")]
    public static DynamicValue Repeat(DynamicValue value, long count)
    {
        if (count < 0)
            return DynamicValue.Null;
        if (count > Most)
            throw RunFailureException.Because($"repeat: {count} elements are more than {Most}.");
        DynamicValue[] elements = new DynamicValue[count];
        Array.Fill(elements, value);
        return DynamicValue.OfArray(elements);
    }
}
