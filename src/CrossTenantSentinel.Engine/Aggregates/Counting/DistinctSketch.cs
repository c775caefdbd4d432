using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Aggregates.Counting;

/// <summary>
/// What <c>hll</c> gives and <c>hll_merge</c> and <c>dcount_hll</c> take. Kusto's form is undocumented and changes; this one is a bag that
/// holds the distinct values, so that the count is exact.
/// </summary>
internal static class DistinctSketch
{
    private const string Property = "hll";

    /// <summary>A sketch of these values, which are distinct.</summary>
    public static DynamicValue Of(DynamicValue[] values) => DynamicValue.Of(DynamicBag.Of([new(Property, DynamicValue.OfArray(values))]));

    /// <summary>The values of a sketch; null for null.</summary>
    /// <exception cref="RunFailureException">It is no sketch of ours: Kusto's own cannot be read.</exception>
    public static DynamicArray? ValuesOf(DynamicValue sketch)
    {
        if (sketch.IsNull)
            return null;
        return sketch.Bag is { Count: 1 } bag && bag[Property].Array is { } values
            ? values
            : throw RunFailureException.Because("Only what hll() gave in the same query can be merged and counted.");
    }
}
