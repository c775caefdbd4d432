using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>
/// Two series element by element; a single number stands for a series of it. An element that is no number, or that one series does not have,
/// gives null.
/// </summary>
[ScalarFamily]
internal static class ElementwiseFunctions
{
    /// <summary>Sums; whole numbers stay whole.</summary>
    [ScalarFunction("series_add")]
    public static DynamicValue Add(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(unchecked(a + b)), static (a, b) => DynamicValue.Of(a + b));

    /// <summary>Differences; whole numbers stay whole.</summary>
    [ScalarFunction("series_subtract")]
    public static DynamicValue Subtract(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(unchecked(a - b)), static (a, b) => DynamicValue.Of(a - b));

    /// <summary>Products; whole numbers stay whole.</summary>
    [ScalarFunction("series_multiply")]
    public static DynamicValue Multiply(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(unchecked(a * b)), static (a, b) => DynamicValue.Of(a * b));

    /// <summary>Quotients, always real.</summary>
    [ScalarFunction("series_divide")]
    public static DynamicValue Divide(DynamicValue left, DynamicValue right) =>
        Combine(left, right, null, static (a, b) => DynamicValue.Of(a / b));

    /// <summary>Powers, always real.</summary>
    [ScalarFunction("series_pow")]
    public static DynamicValue Power(DynamicValue left, DynamicValue right) =>
        Combine(left, right, null, static (a, b) => DynamicValue.Of(Math.Pow(a, b)));

    /// <summary>Comparison.</summary>
    [ScalarFunction("series_equals")]
    public static DynamicValue AreEqual(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(a == b), static (a, b) => DynamicValue.Of(a == b));

    /// <summary>Comparison.</summary>
    [ScalarFunction("series_not_equals")]
    public static DynamicValue AreDifferent(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(a != b), static (a, b) => DynamicValue.Of(a != b));

    /// <summary>Comparison.</summary>
    [ScalarFunction("series_greater")]
    public static DynamicValue AreGreater(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(a > b), static (a, b) => DynamicValue.Of(a > b));

    /// <summary>Comparison.</summary>
    [ScalarFunction("series_greater_equals")]
    public static DynamicValue AreNotLess(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(a >= b), static (a, b) => DynamicValue.Of(a >= b));

    /// <summary>Comparison.</summary>
    [ScalarFunction("series_less")]
    public static DynamicValue AreLess(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(a < b), static (a, b) => DynamicValue.Of(a < b));

    /// <summary>Comparison.</summary>
    [ScalarFunction("series_less_equals")]
    public static DynamicValue AreNotGreater(DynamicValue left, DynamicValue right) =>
        Combine(left, right, static (a, b) => DynamicValue.Of(a <= b), static (a, b) => DynamicValue.Of(a <= b));

    private static DynamicValue Combine(
        DynamicValue left,
        DynamicValue right,
        Func<long, long, DynamicValue>? integers,
        Func<double, double, DynamicValue> reals)
    {
        DynamicArray? first = left.Array;
        DynamicArray? second = right.Array;
        if (first is null && second is null)
            return DynamicValue.Null;
        if ((first is null && SeriesNumbers.Of(left) is null) || (second is null && SeriesNumbers.Of(right) is null))
            return DynamicValue.Null;
        DynamicValue[] results = new DynamicValue[Math.Max(first?.Count ?? 0, second?.Count ?? 0)];
        int common = Math.Min(first?.Count ?? results.Length, second?.Count ?? results.Length);
        for (int index = 0; index < common; index++)
        {
            DynamicValue a = first is null ? left : first[index];
            DynamicValue b = second is null ? right : second[index];
            if (integers is not null && a.Content is long wholeA && b.Content is long wholeB)
                results[index] = integers(wholeA, wholeB);
            else if (SeriesNumbers.Of(a) is { } realA && SeriesNumbers.Of(b) is { } realB)
                results[index] = reals(realA, realB);
        }

        return DynamicValue.OfArray(results);
    }
}
