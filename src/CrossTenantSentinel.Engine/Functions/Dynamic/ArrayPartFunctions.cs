using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Parts of arrays, and arrays whose elements move. Where an array is asked for, anything else gives null.</summary>
[ScalarFamily]
internal static class ArrayPartFunctions
{
    /// <summary>The elements from one position to another, both included; negative positions count from the end.</summary>
    [ScalarFunction("array_slice")]
    public static DynamicValue Slice(DynamicValue value, long start, long end)
    {
        if (value.Array is not { } array)
            return DynamicValue.Null;
        long from = Math.Max(FromEnd(start, array.Count), 0);
        long to = Math.Min(FromEnd(end, array.Count), array.Count - 1);
        return Range(array, from, to + 1);
    }

    /// <summary>Two arrays, cut before a position.</summary>
    [ScalarFunction("array_split")]
    public static DynamicValue Split(DynamicValue value, long index) => Split(value, DynamicValue.OfArray(DynamicValue.Of(index)));

    /// <summary>One array more than there are positions to cut before.</summary>
    [ScalarFunction("array_split")]
    public static DynamicValue Split(DynamicValue value, DynamicValue indices)
    {
        if (value.Array is not { } array)
            return DynamicValue.Null;
        ReadOnlySpan<DynamicValue> cuts = indices.Array is { } several ? several.Span : new DynamicValue[] { indices };
        DynamicValue[] parts = new DynamicValue[cuts.Length + 1];
        long from = 0;
        for (int part = 0; part < cuts.Length; part++)
        {
            if (cuts[part].Content is not long index)
                return DynamicValue.Null;
            long to = Math.Clamp(FromEnd(index, array.Count), 0, array.Count);
            parts[part] = Range(array, from, to);
            from = to;
        }

        parts[^1] = Range(array, from, array.Count);
        return DynamicValue.OfArray(parts);
    }

    /// <summary>What falls out at the front comes in at the end.</summary>
    [ScalarFunction("array_rotate_left")]
    public static DynamicValue RotateLeft(DynamicValue value, long count)
    {
        if (value.Array is not { } array)
            return DynamicValue.Null;
        DynamicValue[] elements = new DynamicValue[array.Count];
        for (int index = 0; index < elements.Length; index++)
        {
            long source = ((count % elements.Length) + index + elements.Length) % elements.Length;
            elements[index] = array[(int)source];
        }

        return DynamicValue.OfArray(elements);
    }

    /// <summary>What falls out at the end comes in at the front.</summary>
    [ScalarFunction("array_rotate_right")]
    public static DynamicValue RotateRight(DynamicValue value, long count) =>
        count == long.MinValue ? DynamicValue.Null : RotateLeft(value, -count);

    /// <summary>Null, or empty texts in an array of texts, come in at the end.</summary>
    [ScalarFunction("array_shift_left")]
    public static DynamicValue ShiftLeft(DynamicValue value, long count) => ShiftLeft(value, count, DefaultOf(value));

    /// <summary>A value comes in at the end.</summary>
    [ScalarFunction("array_shift_left")]
    public static DynamicValue ShiftLeft(DynamicValue value, long count, DynamicValue fill)
    {
        if (value.Array is not { } array)
            return DynamicValue.Null;
        long shift = Math.Clamp(count, -array.Count, array.Count);
        DynamicValue[] elements = new DynamicValue[array.Count];
        for (int index = 0; index < elements.Length; index++)
        {
            long source = index + shift;
            elements[index] = source >= 0 && source < elements.Length ? array[(int)source] : fill;
        }

        return DynamicValue.OfArray(elements);
    }

    /// <summary>Null, or empty texts in an array of texts, come in at the front.</summary>
    [ScalarFunction("array_shift_right")]
    public static DynamicValue ShiftRight(DynamicValue value, long count) => ShiftRight(value, count, DefaultOf(value));

    /// <summary>A value comes in at the front.</summary>
    [ScalarFunction("array_shift_right")]
    public static DynamicValue ShiftRight(DynamicValue value, long count, DynamicValue fill) =>
        ShiftLeft(value, count == long.MinValue ? long.MaxValue : -count, fill);

    private static DynamicValue DefaultOf(DynamicValue value)
    {
        bool hasTexts = false;
        foreach (DynamicValue element in value.Array ?? DynamicArray.Empty)
        {
            if (element.Content is string)
                hasTexts = true;
            else if (!element.IsNull)
                return DynamicValue.Null;
        }

        return hasTexts ? DynamicValue.Of(string.Empty) : DynamicValue.Null;
    }

    private static long FromEnd(long index, int count) => index < 0 ? count + index : index;

    private static DynamicValue Range(DynamicArray array, long from, long to) => from < to
        ? DynamicValue.OfArray(array.Span[(int)from..(int)to].ToArray())
        : DynamicValue.Of(DynamicArray.Empty);
}
