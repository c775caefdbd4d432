using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>One number for a whole series, or for two.</summary>
[ScalarFamily]
internal static class ProductFunctions
{
    /// <summary>The sum of the elements; null when any is no number.</summary>
    [ScalarFunction("series_sum")]
    public static double? Sum(DynamicValue series) => SeriesNumbers.AllOf(series)?.Sum();

    /// <summary>The product of the elements; null when any is no number.</summary>
    [ScalarFunction("series_product")]
    public static double? Product(DynamicValue series)
    {
        if (SeriesNumbers.AllOf(series) is not { } numbers)
            return null;
        double product = 1;
        foreach (double number in numbers)
            product *= number;
        return product;
    }

    /// <summary>
    /// The sum of the products of elements at one position, as far as both are numbers. A single number stands for a series of it.
    /// </summary>
    [ScalarFunction("series_dot_product")]
    public static double? Dot(DynamicValue left, DynamicValue right) => Sums(left, right)?.Products;

    /// <summary>The length of the series as a vector.</summary>
    [ScalarFunction("series_magnitude")]
    public static double? Magnitude(DynamicValue series) => Sums(series, series) is { } sums ? Math.Sqrt(sums.Products) : null;

    /// <summary>The cosine of the angle between two vectors.</summary>
    [ScalarFunction("series_cosine_similarity")]
    public static double? Cosine(DynamicValue left, DynamicValue right, double? leftMagnitude = null, double? rightMagnitude = null)
    {
        if (Sums(left, right) is not { } sums)
            return null;
        return sums.Products / ((leftMagnitude ?? Math.Sqrt(sums.LeftSquares)) * (rightMagnitude ?? Math.Sqrt(sums.RightSquares)));
    }

    /// <summary>The correlation of two series; null when their lengths differ or any element is no number.</summary>
    [ScalarFunction("series_pearson_correlation")]
    public static double? Pearson(DynamicValue left, DynamicValue right)
    {
        if (SeriesNumbers.AllOf(left) is not { Length: > 0 } xs || SeriesNumbers.AllOf(right) is not { } ys || xs.Length != ys.Length)
            return null;
        double meanX = xs.Average();
        double meanY = ys.Average();
        double products = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int index = 0; index < xs.Length; index++)
        {
            products += (xs[index] - meanX) * (ys[index] - meanY);
            squaresX += (xs[index] - meanX) * (xs[index] - meanX);
            squaresY += (ys[index] - meanY) * (ys[index] - meanY);
        }

        return products / Math.Sqrt(squaresX * squaresY);
    }

    private static (double Products, double LeftSquares, double RightSquares)? Sums(DynamicValue left, DynamicValue right)
    {
        if (left.Array is null && right.Array is null)
            return null;
        int length = Math.Min(left.Array?.Count ?? int.MaxValue, right.Array?.Count ?? int.MaxValue);
        if (length == 0)
            return null;
        (double Products, double LeftSquares, double RightSquares) sums = default;
        for (int index = 0; index < length; index++)
        {
            if (SeriesNumbers.Of(left.Array?[index] ?? left) is not { } a || SeriesNumbers.Of(right.Array?[index] ?? right) is not { } b)
                continue;
            sums.Products += a * b;
            sums.LeftSquares += a * a;
            sums.RightSquares += b * b;
        }

        return sums;
    }
}
