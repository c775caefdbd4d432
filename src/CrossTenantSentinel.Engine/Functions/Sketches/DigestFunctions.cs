using CrossTenantSentinel.Engine.Aggregates.Percentiles;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Sketches;

/// <summary>What can be done with the results of <c>tdigest</c>.</summary>
[ScalarFamily]
internal static class DigestFunctions
{
    /// <summary>The value at a percentile; null for no values.</summary>
    [ScalarFunction("percentile_tdigest")]
    public static DynamicValue Percentile(DynamicValue digest, double percentile) =>
        Digest.Read(digest)?.At(PercentileRank.Read(DynamicValue.Of(percentile))) ?? DynamicValue.Null;

    /// <summary>The values at percentiles, which are numbers or one array of numbers; null for no values.</summary>
    [ScalarFunction("percentiles_array_tdigest")]
    public static DynamicValue Percentiles(DynamicValue digest, params DynamicValue[] percentiles)
    {
        if (Digest.Read(digest) is not { } values)
            return DynamicValue.Null;
        IEnumerable<DynamicValue> all = percentiles is [{ Array: { } array }] ? array : percentiles;
        return DynamicValue.OfArray([.. all.Select(percentile => values.At(PercentileRank.Read(percentile)))]);
    }

    /// <summary>How many percent of the values are less than or equal to a value.</summary>
    [ScalarFunction("percentrank_tdigest")]
    public static double? PercentRank(DynamicValue digest, DynamicValue value) =>
        Digest.Read(digest) is { Total: > 0 } values && !value.IsNull ? values.RankOf(value) * 100.0 / values.Total : null;

    /// <summary>How many values are less than or equal to a value.</summary>
    [ScalarFunction("rank_tdigest")]
    public static double? Rank(DynamicValue digest, DynamicValue value) =>
        Digest.Read(digest) is { } values && !value.IsNull ? values.RankOf(value) : null;

    /// <summary>One digest of what several hold; null when all are.</summary>
    [ScalarFunction("merge_tdigest")]
    [ScalarFunction("tdigest_merge")]
    public static DynamicValue Merge(DynamicValue first, params DynamicValue[] others)
    {
        Digest[] digests = [.. others.Prepend(first).Select(Digest.Read).OfType<Digest>()];
        return digests.Length == 0 ? DynamicValue.Null : Digest.Merge(digests).ToDynamic();
    }
}
