using System.Numerics;

namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>The 64 bits of a number; a shift by a negative number of places is null, one of 64 or more starts over.</summary>
[ScalarFamily]
internal static class BitFunctions
{
    [ScalarFunction("binary_and")]
    public static long And(long left, long right) => left & right;

    [ScalarFunction("binary_or")]
    public static long Or(long left, long right) => left | right;

    [ScalarFunction("binary_xor")]
    public static long ExclusiveOr(long left, long right) => left ^ right;

    [ScalarFunction("binary_not")]
    public static long Not(long value) => ~value;

    [ScalarFunction("binary_shift_left")]
    public static long? ShiftLeft(long value, long places) => places < 0 ? null : value << (int)(places % 64);

    [ScalarFunction("binary_shift_right")]
    public static long? ShiftRight(long value, long places) => places < 0 ? null : value >> (int)(places % 64);

    [ScalarFunction("bitset_count_ones")]
    public static long CountOnes(long value) => BitOperations.PopCount((ulong)value);
}
