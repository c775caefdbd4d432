using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>
/// The order of <c>array_sort_asc</c> and <c>array_sort_desc</c>: numbers, instants and durations before texts before identifiers before
/// everything else, whatever the direction; inside a kind in the direction asked for. Equal elements keep their order.
/// </summary>
internal static class ArrayOrder
{
    /// <summary>For each place of the sorted array, the position of its element.</summary>
    public static int[] Of(DynamicArray array, bool isDescending, bool nullsLast)
    {
        int[] order = new int[array.Count];
        for (int index = 0; index < order.Length; index++)
            order[index] = index;
        Array.Sort(order, (left, right) =>
        {
            int comparison = Compare(array[left], array[right], isDescending, nullsLast);
            return comparison != 0 ? comparison : left.CompareTo(right);
        });
        return order;
    }

    /// <summary>The elements in that order.</summary>
    public static DynamicValue Pick(DynamicArray array, int[] order)
    {
        DynamicValue[] elements = new DynamicValue[order.Length];
        for (int index = 0; index < elements.Length; index++)
            elements[index] = array[order[index]];
        return DynamicValue.OfArray(elements);
    }

    private static int Compare(DynamicValue left, DynamicValue right, bool isDescending, bool nullsLast)
    {
        int kind = KindOf(left, nullsLast).CompareTo(KindOf(right, nullsLast));
        if (kind != 0)
            return kind;
        int comparison = (left.Content, right.Content) switch
        {
            (string a, string b) => string.CompareOrdinal(a, b),
            (Guid a, Guid b) => a.CompareTo(b),
            (bool a, bool b) => a.CompareTo(b),
            _ when TicksOf(left) is { } a && TicksOf(right) is { } b => a.CompareTo(b),
            _ when DynamicNumbers.Of(left) is { } a && DynamicNumbers.Of(right) is { } b => a.CompareTo(b),
            _ => (DynamicNumbers.Of(left) ?? TicksOf(left) ?? 0).CompareTo(DynamicNumbers.Of(right) ?? TicksOf(right) ?? 0),
        };
        return isDescending ? -comparison : comparison;
    }

    private static int KindOf(DynamicValue value, bool nullsLast) => value.Content switch
    {
        null => nullsLast ? 4 : -1,
        long or double or decimal or DateTime or TimeSpan => 0,
        string => 1,
        Guid => 2,
        _ => 3,
    };

    private static long? TicksOf(DynamicValue value) => value.Content switch
    {
        long number => number,
        DateTime instant => instant.Ticks,
        TimeSpan duration => duration.Ticks,
        _ => null,
    };
}
