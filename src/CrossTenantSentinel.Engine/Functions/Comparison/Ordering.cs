using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Engine.Functions.Comparison;

/// <summary>The order of two values of one type: texts ordinal, NaN equal to nothing and without order.</summary>
internal static class Ordering
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual<T>(T left, T right) => typeof(T) == typeof(double)
        ? (double)(object)left! == (double)(object)right!
        : EqualityComparer<T>.Default.Equals(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLess<T>(T left, T right)
    {
        if (typeof(T) == typeof(double))
            return (double)(object)left! < (double)(object)right!;
        return Compare(left, right) < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLessOrEqual<T>(T left, T right)
    {
        if (typeof(T) == typeof(double))
            return (double)(object)left! <= (double)(object)right!;
        return Compare(left, right) <= 0;
    }

    /// <summary>The order; of real numbers, NaN comes first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare<T>(T left, T right)
    {
        if (typeof(T) == typeof(long))
            return Compare((long)(object)left!, (long)(object)right!);
        if (typeof(T) == typeof(DateTime))
            return Compare(((DateTime)(object)left!).Ticks, ((DateTime)(object)right!).Ticks);
        if (typeof(T) == typeof(TimeSpan))
            return Compare(((TimeSpan)(object)left!).Ticks, ((TimeSpan)(object)right!).Ticks);
        return typeof(T) == typeof(string)
            ? string.CompareOrdinal((string)(object)left!, (string)(object)right!)
            : Comparer<T>.Default.Compare(left, right);
    }

    private static int Compare(long left, long right) => left < right ? -1 : left > right ? 1 : 0;
}
