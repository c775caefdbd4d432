using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>
/// Arrays as sets: distinct values in the order in which they first appear. Where an array is asked for, anything else gives null.
/// </summary>
[ScalarFamily]
internal static class SetFunctions
{
    /// <summary>The values in any of the arrays.</summary>
    [ScalarFunction("set_union")]
    public static DynamicValue Union(params DynamicValue[] arrays)
    {
        OrderedSet union = new();
        foreach (DynamicValue value in arrays)
        {
            if (value.Array is not { } array)
                return DynamicValue.Null;
            foreach (DynamicValue element in array.Span)
                union.Add(element);
        }

        return union.ToValue();
    }

    /// <summary>The values of the first array that are in all others, too.</summary>
    [ScalarFunction("set_intersect")]
    public static DynamicValue Intersect(params DynamicValue[] arrays) => Keep(arrays, isIn: true);

    /// <summary>The values of the first array that are in no other.</summary>
    [ScalarFunction("set_difference")]
    public static DynamicValue Difference(params DynamicValue[] arrays) => Keep(arrays, isIn: false);

    /// <summary>Whether a value is in an array.</summary>
    [ScalarFunction("set_has_element")]
    public static bool Has(DynamicValue set, DynamicValue wanted)
    {
        if (set.Array is not { } array)
            return false;
        foreach (DynamicValue element in array.Span)
        {
            if (DynamicNumbers.AreSame(element, wanted))
                return true;
        }

        return false;
    }

    /// <summary>Whether two arrays hold the same values, in any order and number.</summary>
    [ScalarFunction("set_equals")]
    public static bool? AreEqual(DynamicValue left, DynamicValue right) =>
        left.Array is { } first && right.Array is { } second ? new HashSet<DynamicValue>(first).SetEquals(second) : null;

    /// <summary>How many values are in both arrays, of those that are in any of them.</summary>
    [ScalarFunction("jaccard_index")]
    public static DynamicValue Jaccard(DynamicValue left, DynamicValue right)
    {
        if (left.Array is not { } first || right.Array is not { } second)
            return DynamicValue.Null;
        HashSet<DynamicValue> union = [.. first];
        int firstCount = union.Count;
        HashSet<DynamicValue> others = [.. second];
        union.UnionWith(others);
        return DynamicValue.Of((firstCount + others.Count - union.Count) / (double)union.Count);
    }

    private static DynamicValue Keep(DynamicValue[] arrays, bool isIn)
    {
        if (arrays.Length == 0 || arrays[0].Array is not { } first)
            return DynamicValue.Null;
        HashSet<DynamicValue>[] others = new HashSet<DynamicValue>[arrays.Length - 1];
        for (int index = 0; index < others.Length; index++)
        {
            if (arrays[index + 1].Array is not { } array)
                return DynamicValue.Null;
            others[index] = [.. array];
        }

        OrderedSet kept = new();
        foreach (DynamicValue element in first.Span)
        {
            if (Array.TrueForAll(others, other => other.Contains(element) == isIn))
                kept.Add(element);
        }

        return kept.ToValue();
    }

    private sealed class OrderedSet
    {
        private readonly HashSet<DynamicValue> known = [];
        private readonly List<DynamicValue> values = [];

        public void Add(DynamicValue value)
        {
            if (known.Add(value))
                values.Add(value);
        }

        public DynamicValue ToValue() => DynamicValue.OfArray([.. values]);
    }
}
