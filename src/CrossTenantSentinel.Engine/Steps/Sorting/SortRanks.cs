using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Sorting;

/// <summary>The place of each row's value among the distinct values in ascending order.</summary>
internal static class SortRanks
{
    /// <summary>Below this number of texts, comparing them beats encoding them.</summary>
    private const int FewTexts = 24;

    /// <summary>How many characters one code holds, and the bits of each.</summary>
    private const int CodedCharacters = 3, CharacterBits = 21;

    public static ulong[] Of<T>(Vector<T> values)
    {
        T[] items = values.ToSpan().ToArray();
        int[] rows = Identity(items.Length);
        Array.Sort(items, rows);
        ulong[] ranks = new ulong[rows.Length];
        ulong rank = 0;
        for (int index = 0; index < rows.Length; index++)
        {
            if (index > 0 && Comparer<T>.Default.Compare(items[index - 1], items[index]) != 0)
                rank++;
            ranks[rows[index]] = rank;
        }

        return ranks;
    }

    /// <summary>Ordinal order.</summary>
    public static ulong[] Of(Vector<string> values)
    {
        if (!values.IsEncoded || values.Dictionary.Items.Length > values.Count)
            return RanksOf(values.ToSpan());
        ulong[] ranks = RanksOf(values.Dictionary.Items);
        ReadOnlySpan<int> codes = values.Codes;
        ulong[] ofRows = new ulong[codes.Length];
        for (int row = 0; row < ofRows.Length; row++)
            ofRows[row] = ranks[codes[row]];
        return ofRows;
    }

    private static ulong[] RanksOf(ReadOnlySpan<string> texts)
    {
        int[] rows = Identity(texts.Length);
        Sort(texts, rows, new ulong[texts.Length], 0);
        ulong[] ranks = new ulong[rows.Length];
        ulong rank = 0;
        for (int index = 0; index < rows.Length; index++)
        {
            if (index > 0 && texts[rows[index - 1]] != texts[rows[index]])
                rank++;
            ranks[rows[index]] = rank;
        }

        return ranks;
    }

    /// <summary>Sorts rows whose texts agree in their first characters: by the characters after those, a few at a time.</summary>
    private static void Sort(ReadOnlySpan<string> texts, Span<int> rows, Span<ulong> codes, int depth)
    {
        if (rows.Length <= FewTexts)
        {
            Insert(texts, rows);
            return;
        }

        depth = CommonLength(texts, rows, depth);
        for (int index = 0; index < rows.Length; index++)
            codes[index] = CodeOf(texts[rows[index]], depth);
        codes.Sort(rows);
        int start = 0;
        for (int end = 1; end <= rows.Length; end++)
        {
            if (end < rows.Length && codes[end] == codes[start])
                continue;
            bool areLonger = (codes[start] & ((1UL << CharacterBits) - 1)) != 0;
            if (areLonger && end - start > 1)
                Sort(texts, rows[start..end], codes[start..end], depth + CodedCharacters);
            start = end;
        }
    }

    private static int CommonLength(ReadOnlySpan<string> texts, Span<int> rows, int depth)
    {
        ReadOnlySpan<char> common = texts[rows[0]].AsSpan(depth);
        for (int index = 1; index < rows.Length && common.Length > 0; index++)
            common = common[..common.CommonPrefixLength(texts[rows[index]].AsSpan(depth))];
        return depth + common.Length;
    }

    private static ulong CodeOf(string text, int depth)
    {
        ulong code = 0;
        for (int place = depth; place < depth + CodedCharacters; place++)
            code = (code << CharacterBits) | (place < text.Length ? text[place] + 1UL : 0UL);
        return code;
    }

    private static void Insert(ReadOnlySpan<string> texts, Span<int> rows)
    {
        for (int index = 1; index < rows.Length; index++)
        {
            int row = rows[index], place = index;
            for (; place > 0 && string.CompareOrdinal(texts[rows[place - 1]], texts[row]) > 0; place--)
                rows[place] = rows[place - 1];
            rows[place] = row;
        }
    }

    private static int[] Identity(int count)
    {
        int[] rows = new int[count];
        for (int row = 0; row < count; row++)
            rows[row] = row;
        return rows;
    }
}
