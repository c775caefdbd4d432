using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>Numbers texts.</summary>
internal readonly struct TextValueNumbers() : IValueNumbers<string>
{
    private readonly TextNumbers numbers = new();

    public int Find(string value) => numbers.Find(value);

    public int FindOrAdd(string value, int number) => numbers.FindOrAdd(value, number);
}

/// <summary>Numbers values of any type by its own equality.</summary>
internal readonly struct AnyValueNumbers<T>() : IValueNumbers<T>
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];

    public int Find(T value) => numbers.TryGetValue(value, out int number) ? number : -1;

    public int FindOrAdd(T value, int number)
    {
        if (numbers.TryGetValue(value, out int known))
            return known;
        numbers.Add(value, number);
        return number;
    }
}

/// <summary>Numbers values that fit into 64 bits.</summary>
internal readonly struct BitsValueNumbers<T>() : IValueNumbers<T>
    where T : struct
{
    private readonly LongNumbers numbers = new();

    public int Find(T value) => numbers.Find(BitsOf(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindOrAdd(T value, int number) => numbers.FindOrAdd(BitsOf(value), number);

    // Each comparison of types is decided when the code is compiled for T.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long BitsOf(T value)
    {
        if (typeof(T) == typeof(long))
            return Unsafe.As<T, long>(ref value);
        if (typeof(T) == typeof(int))
            return Unsafe.As<T, int>(ref value);
        if (typeof(T) == typeof(bool))
            return Unsafe.As<T, bool>(ref value) ? 1 : 0;
        if (typeof(T) == typeof(DateTime))
            return Unsafe.As<T, DateTime>(ref value).Ticks;
        if (typeof(T) == typeof(TimeSpan))
            return Unsafe.As<T, TimeSpan>(ref value).Ticks;
        double number = Unsafe.As<T, double>(ref value);
        // All NaNs are one value, and so are the two zeros.
        return double.IsNaN(number) ? long.MinValue + 1 : BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number);
    }
}
