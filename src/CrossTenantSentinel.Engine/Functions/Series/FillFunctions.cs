using CrossTenantSentinel.Engine.Functions.Dynamic;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>
/// Replaces missing elements of a series: by default nulls, otherwise the elements that equal a placeholder. Null for what is no array.
/// </summary>
[ScalarFamily]
internal static class FillFunctions
{
    /// <summary>By the next element that is not missing.</summary>
    [ScalarFunction("series_fill_backward")]
    public static DynamicValue Backward(DynamicValue series) => Backward(series, DynamicValue.Null);

    /// <summary>By the next element that is not missing.</summary>
    [ScalarFunction("series_fill_backward")]
    public static DynamicValue Backward(DynamicValue series, DynamicValue placeholder)
    {
        if (series.Array is not { } array)
            return DynamicValue.Null;
        DynamicValue[] filled = array.Span.ToArray();
        for (int index = filled.Length - 2; index >= 0; index--)
        {
            if (DynamicNumbers.AreSame(filled[index], placeholder))
                filled[index] = filled[index + 1];
        }

        return DynamicValue.OfArray(filled);
    }

    /// <summary>By the last element that was not missing.</summary>
    [ScalarFunction("series_fill_forward")]
    public static DynamicValue Forward(DynamicValue series) => Forward(series, DynamicValue.Null);

    /// <summary>By the last element that was not missing.</summary>
    [ScalarFunction("series_fill_forward")]
    public static DynamicValue Forward(DynamicValue series, DynamicValue placeholder)
    {
        if (series.Array is not { } array)
            return DynamicValue.Null;
        DynamicValue[] filled = array.Span.ToArray();
        for (int index = 1; index < filled.Length; index++)
        {
            if (DynamicNumbers.AreSame(filled[index], placeholder))
                filled[index] = filled[index - 1];
        }

        return DynamicValue.OfArray(filled);
    }

    /// <summary>By one value.</summary>
    [ScalarFunction("series_fill_const")]
    public static DynamicValue Constant(DynamicValue series, DynamicValue value) => Constant(series, value, DynamicValue.Null);

    /// <summary>By one value.</summary>
    [ScalarFunction("series_fill_const")]
    public static DynamicValue Constant(DynamicValue series, DynamicValue value, DynamicValue placeholder)
    {
        if (series.Array is not { } array)
            return DynamicValue.Null;
        DynamicValue[] filled = array.Span.ToArray();
        for (int index = 0; index < filled.Length; index++)
        {
            if (DynamicNumbers.AreSame(filled[index], placeholder))
                filled[index] = value;
        }

        return DynamicValue.OfArray(filled);
    }
}
