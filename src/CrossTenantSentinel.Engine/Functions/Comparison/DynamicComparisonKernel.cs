using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Comparison;

/// <summary>Compares dynamic values with each other, or with numbers, row by row.</summary>
internal static class DynamicComparisonKernel
{
    /// <summary>Two dynamic values.</summary>
    public static Vector Apply<TComparison>(Vector[] arguments, int count)
        where TComparison : struct, IComparison => Apply<TComparison>(arguments, count, static value => value.Content);

    /// <summary>A dynamic value and a number, in either order.</summary>
    public static Vector ApplyToNumbers<TComparison>(Vector[] arguments, int count)
        where TComparison : struct, IComparison => Apply<TComparison>(arguments, count, DynamicOrdering.NumberIn);

    private static Vector<bool> Apply<TComparison>(Vector[] arguments, int count, Func<DynamicValue, object?> contentOf)
        where TComparison : struct, IComparison
    {
        bool[] results = new bool[count];
        NullMarks nulls = default;
        object? constant = count > 0 && arguments[1].IsConstant ? contentOf(arguments[1].DynamicAt(0)) : null;
        for (int row = 0; row < results.Length; row++)
        {
            object? left = contentOf(arguments[0].DynamicAt(row)), right = constant ?? contentOf(arguments[1].DynamicAt(row));
            if (left is not null && right is not null)
                results[row] = TComparison.Holds(DynamicOrdering.Compare(left, right));
            else if ((left is null) != (right is null) && TComparison.WithOneNull is { } result)
                results[row] = result;
            else
                nulls.Mark(row, count);
        }

        return new Vector<bool>(results, nulls.Marks);
    }
}
