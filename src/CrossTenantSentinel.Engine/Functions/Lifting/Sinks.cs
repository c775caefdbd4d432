using System.Runtime.CompilerServices;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Lifting;

/// <summary>Results that are never null.</summary>
internal struct ValueSink<T> : ISink<ValueSink<T>, T>
    where T : struct
{
    private T[] items;
    private bool[]? nulls;

    public static int PauseMask => typeof(T) == typeof(Values.DynamicValue) ? 3 : 255;

    public static ValueSink<T> Of(int count) => new() { items = new T[count] };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Set(int row, T value) => items[row] = value;

    public void SetNull(int row)
    {
        // A dynamic null is a value: nothing to mark.
        if (Scalar.HasNulls<T>())
            (nulls ??= new bool[items.Length])[row] = true;
    }

    public readonly Vector Build() => new Vector<T>(items, nulls);
}

/// <summary>Results that can be null.</summary>
internal struct NullableSink<T> : ISink<NullableSink<T>, T?>
    where T : struct
{
    private T[] items;
    private bool[]? nulls;

    public static int PauseMask => 255;

    public static NullableSink<T> Of(int count) => new() { items = new T[count] };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, T? value)
    {
        if (value is { } some)
            items[row] = some;
        else
            SetNull(row);
    }

    public void SetNull(int row) => (nulls ??= new bool[items.Length])[row] = true;

    public readonly Vector Build() => new Vector<T>(items, nulls);
}

/// <summary>Texts; null becomes the empty text.</summary>
internal readonly struct TextSink(string[] items) : ISink<TextSink, string?>
{
    public static int PauseMask => 7;

    public static TextSink Of(int count) => new(new string[count]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, string? value) => items[row] = value ?? string.Empty;

    public void SetNull(int row) => items[row] = string.Empty;

    public Vector Build() => new Vector<string>(items);
}
