using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Sorting;

/// <summary>
/// Orders rows by several keys. Each key becomes a number that sorts as its values do; the numbers are sorted byte by byte from the least
/// important key to the most important one, which keeps the order of equal rows and costs the same whatever the values are.
/// </summary>
internal static class RowOrder
{
    /// <summary>Below this number of rows, counting bytes costs more than moving rows.</summary>
    private const int FewRows = 48;

    /// <summary>The rows in order.</summary>
    /// <param name="keys">What to order by, the most important first.</param>
    /// <param name="values">The values of each key.</param>
    /// <param name="count">The number of rows.</param>
    public static int[] Of(IReadOnlyList<SortKey> keys, Vector[] values, int count)
    {
        int[] order = new int[count];
        for (int row = 0; row < count; row++)
            order[row] = row;
        for (int place = keys.Count - 1; place >= 0; place--)
        {
            if (values[place].IsConstant)
                continue;
            SortCodes codes = SortCodes.Of(values[place], keys[place]);
            order = By(codes.Values, order);
            if (codes.Classes is { } classes)
                order = By(classes, order);
        }

        return order;
    }

    private static int[] By(ulong[] codes, int[] order)
    {
        ulong[] moved = new ulong[order.Length];
        ulong differing = 0;
        for (int index = 0; index < order.Length; index++)
        {
            moved[index] = codes[order[index]];
            differing |= moved[index] ^ moved[0];
        }

        if (order.Length <= FewRows)
        {
            Insert(moved, order);
            return order;
        }

        ulong[] otherCodes = new ulong[order.Length];
        int[] otherOrder = new int[order.Length];
        for (int shift = 0; shift < 64; shift += 8)
        {
            if (((differing >> shift) & 0xFF) == 0)
                continue;
            Distribute(moved, order, otherCodes, otherOrder, shift);
            (moved, otherCodes) = (otherCodes, moved);
            (order, otherOrder) = (otherOrder, order);
        }

        return order;
    }

    private static void Distribute(ulong[] codes, int[] order, ulong[] toCodes, int[] toOrder, int shift)
    {
        Span<int> places = stackalloc int[256];
        places.Clear();
        foreach (ulong code in codes)
            places[(int)(code >> shift) & 0xFF]++;
        int next = 0;
        for (int digit = 0; digit < places.Length; digit++)
            (places[digit], next) = (next, next + places[digit]);
        for (int index = 0; index < codes.Length; index++)
        {
            int place = places[(int)(codes[index] >> shift) & 0xFF]++;
            toCodes[place] = codes[index];
            toOrder[place] = order[index];
        }
    }

    private static void Insert(ulong[] codes, int[] order)
    {
        for (int index = 1; index < codes.Length; index++)
        {
            (ulong code, int row) = (codes[index], order[index]);
            int place = index;
            for (; place > 0 && codes[place - 1] > code; place--)
            {
                codes[place] = codes[place - 1];
                order[place] = order[place - 1];
            }

            codes[place] = code;
            order[place] = row;
        }
    }
}
