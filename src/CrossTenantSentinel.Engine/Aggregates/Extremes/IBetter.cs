using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Engine.Aggregates.Extremes;

/// <summary>Which of two values an extreme prefers. Texts compare ordinally; NaN loses against every number.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
internal interface IBetter<T>
{
    static abstract bool IsBetter(T value, T best);
}

internal readonly struct Larger<T> : IBetter<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBetter(T value, T best)
    {
        if (typeof(T) == typeof(string))
            return !ReferenceEquals(value, best) && string.CompareOrdinal((string)(object)value!, (string)(object)best!) > 0;
        // NaN is the least of all numbers in the order of the platform.
        return Comparer<T>.Default.Compare(value, best) > 0;
    }
}

internal readonly struct Smaller<T> : IBetter<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBetter(T value, T best)
    {
        if (typeof(T) == typeof(string))
            return !ReferenceEquals(value, best) && string.CompareOrdinal((string)(object)value!, (string)(object)best!) < 0;
        if (typeof(T) == typeof(double) && double.IsNaN((double)(object)value!))
            return false;
        if (typeof(T) == typeof(double) && double.IsNaN((double)(object)best!))
            return true;
        return Comparer<T>.Default.Compare(value, best) < 0;
    }
}
