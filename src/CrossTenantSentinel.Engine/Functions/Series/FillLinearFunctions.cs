using CrossTenantSentinel.Engine.Functions.Dynamic;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>
/// Replaces missing elements of a series by values on the line between their neighbours; at the edges, unless told otherwise, by the nearest
/// element. A series of whole numbers gets whole numbers, cut. A series that misses everything gets one value, 0 by default.
/// </summary>
[ScalarFamily]
internal static class FillLinearFunctions
{
    /// <summary>Missing are nulls.</summary>
    [ScalarFunction("series_fill_linear")]
    public static DynamicValue Fill(DynamicValue series) => Fill(series, DynamicValue.Null);

    /// <summary>Missing are elements that equal the placeholder.</summary>
    [ScalarFunction("series_fill_linear")]
    public static DynamicValue Fill(DynamicValue series, DynamicValue placeholder) => Fill(series, placeholder, true);

    /// <summary>With or without the edges.</summary>
    [ScalarFunction("series_fill_linear")]
    public static DynamicValue Fill(DynamicValue series, DynamicValue placeholder, bool fillEdges) =>
        Fill(series, placeholder, fillEdges, DynamicValue.Of(0.0));

    /// <summary>With the value for a series that misses everything.</summary>
    [ScalarFunction("series_fill_linear")]
    public static DynamicValue Fill(DynamicValue series, DynamicValue placeholder, bool fillEdges, DynamicValue constant)
    {
        if (series.Array is not { } array)
            return DynamicValue.Null;
        DynamicValue[] filled = array.Span.ToArray();
        int last = -1;
        bool isWhole = true;
        for (int index = 0; index < filled.Length; index++)
        {
            if (DynamicNumbers.AreSame(array[index], placeholder))
                continue;
            isWhole &= array[index].Content is long;
            if (last < 0 && fillEdges)
                filled.AsSpan(0, index).Fill(array[index]);
            last = index;
        }

        if (last < 0)
            filled.AsSpan().Fill(constant);
        else if (fillEdges)
            filled.AsSpan(last + 1).Fill(array[last]);
        FillInside(array, placeholder, isWhole, filled);
        return DynamicValue.OfArray(filled);
    }

    private static void FillInside(DynamicArray array, DynamicValue placeholder, bool isWhole, DynamicValue[] filled)
    {
        int last = -1;
        for (int index = 0; index < filled.Length; index++)
        {
            if (DynamicNumbers.AreSame(array[index], placeholder))
                continue;
            if (last >= 0 && index - last > 1 && DynamicNumbers.Of(array[last]) is { } from && DynamicNumbers.Of(array[index]) is { } to)
            {
                for (int between = last + 1; between < index; between++)
                {
                    double value = from + ((to - from) * (between - last) / (index - last));
                    filled[between] = isWhole ? DynamicValue.Of((long)value) : DynamicValue.Of(value);
                }
            }

            last = index;
        }
    }
}
