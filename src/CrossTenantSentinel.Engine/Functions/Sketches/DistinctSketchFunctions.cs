using CrossTenantSentinel.Engine.Aggregates.Counting;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Sketches;

/// <summary>What can be done with the results of <c>hll</c>.</summary>
[ScalarFamily]
internal static class DistinctSketchFunctions
{
    /// <summary>How many distinct values a sketch holds; none for null, which is what <c>hll</c> gives for no values.</summary>
    [ScalarFunction("dcount_hll")]
    public static long Count(DynamicValue sketch) => DistinctSketch.ValuesOf(sketch)?.Count ?? 0;

    /// <summary>One sketch of what several hold.</summary>
    [ScalarFunction("hll_merge")]
    public static DynamicValue Merge(DynamicValue first, params DynamicValue[] others)
    {
        HashSet<DynamicValue> known = [];
        List<DynamicValue> values = [];
        bool isNull = true;
        foreach (DynamicValue sketch in others.Prepend(first))
        {
            if (DistinctSketch.ValuesOf(sketch) is not { } held)
                continue;
            isNull = false;
            values.AddRange(held.Where(known.Add));
        }

        return isNull ? DynamicValue.Null : DistinctSketch.Of([.. values]);
    }
}
