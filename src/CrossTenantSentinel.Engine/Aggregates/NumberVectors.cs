using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>Numbers of any type as numbers of one type.</summary>
internal static class NumberVectors
{
    /// <summary>Whether a type is one of the four numeric ones.</summary>
    public static bool IsNumber(this KqlType type) => type is KqlType.Int or KqlType.Long or KqlType.Real or KqlType.Decimal;

    /// <summary>Numbers as floating point numbers.</summary>
    public static Vector<double> ToReals(Vector numbers) => numbers switch
    {
        Vector<double> reals => reals,
        Vector<long> longs => Map(longs, static value => (double)value),
        Vector<int> ints => Map(ints, static value => (double)value),
        Vector<decimal> decimals => Map(decimals, static value => (double)value),
        _ => throw new ArgumentException($"A {numbers.Type.Name()} is no number.", nameof(numbers)),
    };

    /// <summary>Whole numbers as the wider ones.</summary>
    public static Vector<long> ToLongs(Vector numbers) => numbers as Vector<long> ?? Map((Vector<int>)numbers, static value => (long)value);

    private static Vector<TResult> Map<T, TResult>(Vector<T> vector, Func<T, TResult> convert)
    {
        TResult[] results = new TResult[vector.Count];
        bool[]? nulls = vector.MayBeNull ? new bool[results.Length] : null;
        for (int row = 0; row < results.Length; row++)
        {
            results[row] = convert(vector[row]);
            if (nulls is not null)
                nulls[row] = vector.IsNull(row);
        }

        return new(results, nulls);
    }
}
