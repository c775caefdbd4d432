using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Sorting;

/// <summary>The values of one sort key as numbers, one for each row, that sort as the key wants it.</summary>
/// <param name="Values">Sorts the values; 0 for nulls and NaN.</param>
/// <param name="Classes">Sorts values against NaN and null; null when all rows have values.</param>
internal readonly record struct SortCodes(ulong[] Values, ulong[]? Classes)
{
    private const ulong SignBit = 1UL << 63;

    public static SortCodes Of(Vector values, SortKey key) => values switch
    {
        Vector<bool> truths => Of(truths, static value => value ? 1UL : 0UL, key),
        Vector<int> numbers => Of(numbers, static value => (ulong)value ^ SignBit, key),
        Vector<long> numbers => Of(numbers, static value => (ulong)value ^ SignBit, key),
        Vector<double> numbers => Of(numbers, CodeOf, key),
        Vector<DateTime> instants => Of(instants, static value => (ulong)value.Ticks, key),
        Vector<TimeSpan> durations => Of(durations, static value => (ulong)value.Ticks ^ SignBit, key),
        Vector<string> texts => OfCodes(SortRanks.Of(texts), key),
        Vector<decimal> numbers => OfRanks(numbers, key),
        Vector<Guid> ids => OfRanks(ids, key),
        _ => throw new ArgumentException($"Values of type {values.Type} have no order.", nameof(values)),
    };

    private static ulong CodeOf(double value)
    {
        // Adding 0 makes -0 equal to 0.
        ulong bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return (bits & SignBit) == 0 ? bits | SignBit : ~bits;
    }

    private static SortCodes Of<T>(Vector<T> values, Func<T, ulong> codeOf, SortKey key)
    {
        ulong[] codes = new ulong[values.Count];
        ReadOnlySpan<T> items = values.ToSpan();
        for (int row = 0; row < codes.Length; row++)
            codes[row] = codeOf(items[row]);
        return WithMissing(codes, values, key);
    }

    private static SortCodes OfRanks<T>(Vector<T> values, SortKey key) => WithMissing(SortRanks.Of(values), values, key);

    private static SortCodes OfCodes(ulong[] codes, SortKey key)
    {
        if (key.IsDescending)
        {
            for (int row = 0; row < codes.Length; row++)
                codes[row] = ~codes[row];
        }

        return new(codes, null);
    }

    private static SortCodes WithMissing<T>(ulong[] codes, Vector<T> values, SortKey key)
    {
        OfCodes(codes, key);
        Vector<double>? reals = values as Vector<double>;
        if (!values.MayBeNull && (reals is null || !HasNaN(reals)))
            return new(codes, null);
        ulong[] classes = new ulong[codes.Length];
        for (int row = 0; row < codes.Length; row++)
        {
            ulong place = values.IsNull(row) ? 0UL : reals is not null && double.IsNaN(reals[row]) ? 1UL : 2UL;
            classes[row] = key.AreNullsFirst ? place : 2 - place;
            if (place < 2)
                codes[row] = 0;
        }

        return new(codes, classes);
    }

    private static bool HasNaN(Vector<double> values)
    {
        foreach (double value in values.ToSpan())
        {
            if (double.IsNaN(value))
                return true;
        }

        return false;
    }
}
