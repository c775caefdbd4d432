using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>A function of every element of a series; an element that is no number gives null.</summary>
[ScalarFamily]
internal static class CurveFunctions
{
    /// <summary>Absolute values; whole numbers stay whole.</summary>
    [ScalarFunction("series_abs")]
    public static DynamicValue Absolute(DynamicValue series) =>
        Map(series, static number => number == long.MinValue ? number : Math.Abs(number), Math.Abs);

    /// <summary>-1, 0 or 1; whole for whole numbers.</summary>
    [ScalarFunction("series_sign")]
    public static DynamicValue Sign(DynamicValue series) =>
        Map(series, static number => Math.Sign(number), static number => double.IsNaN(number) ? number : Math.Sign(number));

    /// <summary>The least whole numbers that are not less, as reals.</summary>
    [ScalarFunction("series_ceiling")]
    public static DynamicValue Ceiling(DynamicValue series) => Map(series, null, Math.Ceiling);

    /// <summary>The greatest whole numbers that are not greater, as reals.</summary>
    [ScalarFunction("series_floor")]
    public static DynamicValue Floor(DynamicValue series) => Map(series, null, Math.Floor);

    /// <summary>Powers of e.</summary>
    [ScalarFunction("series_exp")]
    public static DynamicValue Exponential(DynamicValue series) => Map(series, null, Math.Exp);

    /// <summary>Natural logarithms.</summary>
    [ScalarFunction("series_log")]
    public static DynamicValue Logarithm(DynamicValue series) => Map(series, null, Math.Log);

    /// <summary>Sines.</summary>
    [ScalarFunction("series_sin")]
    public static DynamicValue Sine(DynamicValue series) => Map(series, null, Math.Sin);

    /// <summary>Cosines.</summary>
    [ScalarFunction("series_cos")]
    public static DynamicValue Cosine(DynamicValue series) => Map(series, null, Math.Cos);

    /// <summary>Tangents.</summary>
    [ScalarFunction("series_tan")]
    public static DynamicValue Tangent(DynamicValue series) => Map(series, null, Math.Tan);

    /// <summary>Arc sines.</summary>
    [ScalarFunction("series_asin")]
    public static DynamicValue ArcSine(DynamicValue series) => Map(series, null, Math.Asin);

    /// <summary>Arc cosines.</summary>
    [ScalarFunction("series_acos")]
    public static DynamicValue ArcCosine(DynamicValue series) => Map(series, null, Math.Acos);

    /// <summary>Arc tangents.</summary>
    [ScalarFunction("series_atan")]
    public static DynamicValue ArcTangent(DynamicValue series) => Map(series, null, Math.Atan);

    private static DynamicValue Map(DynamicValue series, Func<long, long>? integers, Func<double, double> reals)
    {
        if (series.Array is not { } array)
            return DynamicValue.Null;
        DynamicValue[] results = new DynamicValue[array.Count];
        for (int index = 0; index < results.Length; index++)
        {
            if (integers is not null && array[index].Content is long whole)
                results[index] = DynamicValue.Of(integers(whole));
            else if (SeriesNumbers.Of(array[index]) is { } real)
                results[index] = DynamicValue.Of(reals(real));
        }

        return DynamicValue.OfArray(results);
    }
}
