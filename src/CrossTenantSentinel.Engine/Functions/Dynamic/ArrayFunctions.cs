using System.Text;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Whole arrays. Where an array is asked for, anything else gives null.</summary>
[ScalarFamily]
internal static class ArrayFunctions
{
    private const int MostElements = 1 << 24;

    /// <summary>The elements of all arrays, one after the other.</summary>
    [ScalarFunction("array_concat")]
    public static DynamicValue Concatenate(params DynamicValue[] arrays)
    {
        long count = 0;
        foreach (DynamicValue value in arrays)
        {
            if (value.Array is not { } array)
                return DynamicValue.Null;
            count += array.Count;
        }

        if (count > MostElements)
            throw new RunFailureException(RunLimits.TooMuchMemory, $"array_concat: an array would have more than {MostElements} elements.");
        DynamicValue[] elements = new DynamicValue[count];
        int start = 0;
        foreach (DynamicValue value in arrays)
        {
            value.Array!.Span.CopyTo(elements.AsSpan(start));
            start += value.Array.Count;
        }

        return DynamicValue.OfArray(elements);
    }

    /// <summary>The number of elements.</summary>
    [ScalarFunction("array_length")]
    [ScalarFunction("arraylength")]
    public static long? Length(DynamicValue value) => value.Array?.Count;

    /// <summary>The elements from the last to the first.</summary>
    [ScalarFunction("array_reverse")]
    public static DynamicValue Reverse(DynamicValue value)
    {
        if (value.Array is not { } array)
            return DynamicValue.Null;
        DynamicValue[] elements = array.Span.ToArray();
        Array.Reverse(elements);
        return DynamicValue.OfArray(elements);
    }

    /// <summary>The sum; null when any element is no number.</summary>
    [ScalarFunction("array_sum")]
    public static double? Sum(DynamicValue value)
    {
        if (value.Array is not { } array)
            return null;
        double sum = 0;
        foreach (DynamicValue element in array.Span)
        {
            if (DynamicNumbers.Of(element) is not { } number)
                return null;
            sum += number;
        }

        return sum;
    }

    /// <summary>Takes each element from one array or the other; what is no array stands for every element.</summary>
    [ScalarFunction("array_iff")]
    [ScalarFunction("array_iif")]
    public static DynamicValue Choose(DynamicValue conditions, DynamicValue whenTrue, DynamicValue whenFalse)
    {
        if (conditions.Array is not { } array)
            return DynamicValue.Null;
        DynamicValue[] chosen = new DynamicValue[array.Count];
        for (int index = 0; index < chosen.Length; index++)
        {
            bool? condition = array[index].Content as bool? ?? (DynamicNumbers.Of(array[index]) is { } number ? number != 0 : null);
            if (condition is { } decided)
                chosen[index] = At(decided ? whenTrue : whenFalse, index);
        }

        return DynamicValue.OfArray(chosen);
    }

    /// <summary>
    /// The position of a value, or -1. The search looks at <paramref name="length"/> elements (-1: all) from <paramref name="start"/>,
    /// which counts from the end when negative.
    /// </summary>
    [ScalarFunction("array_index_of")]
    public static long? IndexOf(DynamicValue value, DynamicValue wanted, long start = 0, long length = -1, long occurrence = 1)
    {
        if (value.Array is not { } array || occurrence < 0 || length < -1)
            return null;
        long from = Math.Max(start < 0 ? array.Count + start : start, 0);
        long to = length < 0 ? array.Count : Math.Min(array.Count, from + Math.Min(length, array.Count));
        for (long index = from; index < to; index++)
        {
            if (DynamicNumbers.AreSame(array[(int)index], wanted) && --occurrence == 0)
                return index;
        }

        return -1;
    }

    /// <summary>The elements as text with a separator between them.</summary>
    [ScalarFunction("strcat_array")]
    [ScalarFunction("array_strcat")]
    public static string Join(DynamicValue value, string separator) =>
        value.Array is { } array ? Joined(array, separator) : string.Empty;

    private static string Joined(DynamicArray array, string separator)
    {
        StringBuilder text = new();
        for (int index = 0; index < array.Count; index++)
        {
            text.Append(index > 0 ? separator : string.Empty).Append(array[index].ToString());
            RunLimits.CheckText(text.Length);
        }

        return text.ToString();
    }

    /// <summary>An array of arrays: the elements of all arrays at one position, null where an array is shorter.</summary>
    [ScalarFunction("zip")]
    public static DynamicValue Zip(params DynamicValue[] arrays)
    {
        int length = 0;
        foreach (DynamicValue value in arrays)
        {
            if (value.Array is not { } array)
                return DynamicValue.Null;
            length = Math.Max(length, array.Count);
        }

        DynamicValue[] zipped = new DynamicValue[length];
        for (int index = 0; index < length; index++)
        {
            DynamicValue[] together = new DynamicValue[arrays.Length];
            for (int place = 0; place < together.Length; place++)
                together[place] = At(arrays[place], index);
            zipped[index] = DynamicValue.OfArray(together);
        }

        return DynamicValue.OfArray(zipped);
    }

    private static DynamicValue At(DynamicValue value, int index)
    {
        if (value.Array is not { } array)
            return value;
        return index < array.Count ? array[index] : DynamicValue.Null;
    }
}
