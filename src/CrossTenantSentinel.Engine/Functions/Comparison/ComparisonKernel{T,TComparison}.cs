using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Comparison;

/// <summary>Compares two vectors of one type. An encoded column is compared with a constant once for each distinct value.</summary>
internal sealed class ComparisonKernel<T, TComparison>
    where TComparison : struct, IComparison
{
    private DictionaryKey<T> knownDictionary;
    private T? knownConstant;
    private bool[]? known;

    public Vector Apply(Vector[] arguments, int count)
    {
        Vector<T> left = (Vector<T>)arguments[0], right = (Vector<T>)arguments[1];
        if (left.MayBeNull || right.MayBeNull)
            return WithNulls(left, right, count);
        if (!right.IsConstant || count == 0)
            return Pairs(left, right, count);
        if (!left.IsEncoded)
            return WithConstant(left.ToSpan(), right[0]);
        bool[] results = new bool[count];
        bool[] distinct = ForDictionary(left.Dictionary, right[0]);
        ReadOnlySpan<int> codes = left.Codes;
        for (int row = 0; row < results.Length; row++)
            results[row] = distinct[codes[row]];
        return new Vector<bool>(results);
    }

    private static Vector<bool> WithConstant(ReadOnlySpan<T> values, T constant)
    {
        bool[] results = new bool[values.Length];
        for (int row = 0; row < results.Length; row++)
            results[row] = TComparison.Holds(values[row], constant);
        return new Vector<bool>(results);
    }

    private static Vector<bool> Pairs(Vector<T> left, Vector<T> right, int count)
    {
        bool[] results = new bool[count];
        for (int row = 0; row < results.Length; row++)
            results[row] = TComparison.Holds(left[row], right[row]);
        return new Vector<bool>(results);
    }

    private static Vector<bool> WithNulls(Vector<T> left, Vector<T> right, int count)
    {
        bool[] results = new bool[count];
        NullMarks nulls = default;
        for (int row = 0; row < results.Length; row++)
        {
            bool isLeftNull = left.IsNull(row), isRightNull = right.IsNull(row);
            if (!isLeftNull && !isRightNull)
                results[row] = TComparison.Holds(left[row], right[row]);
            else if (isLeftNull != isRightNull && TComparison.WithOneNull is { } result)
                results[row] = result;
            else
                nulls.Mark(row, count);
        }

        return new Vector<bool>(results, nulls.Marks);
    }

    private bool[] ForDictionary(DictionaryKey<T> dictionary, T constant)
    {
        bool isSame = ReferenceEquals(dictionary.Items, knownDictionary.Items) && EqualityComparer<T>.Default.Equals(constant, knownConstant);
        if (isSame && known is not null)
            return known;
        bool[] results = new bool[dictionary.Items.Length];
        for (int place = 0; place < results.Length; place++)
            results[place] = TComparison.Holds(dictionary.Items[place], constant);
        knownDictionary = dictionary;
        knownConstant = constant;
        return known = results;
    }
}
