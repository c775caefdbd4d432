using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates.Percentiles;

/// <summary>
/// Percentiles by the nearest rank: the smallest value to which so many percent of all values are less or equal. Kusto estimates them over
/// large data; this is exact.
/// </summary>
internal static class PercentileRank
{
    /// <summary>The rank, from 1, of a percentile among so many values.</summary>
    public static long Of(double percentile, long count)
    {
        // What ought to be a whole number must not be pushed above it by the error of the product.
        double rank = Math.Ceiling((percentile * count / 100) - 1e-9);
        return Math.Clamp((long)rank, 1, count);
    }

    /// <summary>A percentile as a query gives it.</summary>
    /// <exception cref="RunFailureException">It is no number from 0 to 100.</exception>
    public static double Read(DynamicValue value)
    {
        double percentile = value.Content switch
        {
            long number => number,
            double number => number,
            decimal number => (double)number,
            _ => double.NaN,
        };
        return percentile is >= 0 and <= 100
            ? percentile
            : throw RunFailureException.Because($"A percentile is a number from 0 to 100, not {(value.IsNull ? "null" : value)}.");
    }

    /// <summary>Percentiles as arguments: numbers, or one array of numbers.</summary>
    public static double[] ReadAll(ReadOnlySpan<Vector> arguments)
    {
        List<double> all = [];
        foreach (Vector argument in arguments)
        {
            if (argument.Count == 0)
                return [];
            DynamicValue value = argument.DynamicAt(0);
            if (value.Array is { } array)
                all.AddRange(array.Select(Read));
            else
                all.Add(Read(value));
        }

        return [.. all];
    }
}
