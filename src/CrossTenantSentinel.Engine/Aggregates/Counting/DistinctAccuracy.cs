using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates.Counting;

/// <summary>The accuracy that a query asks of a distinct count: it changes nothing here, but a wrong one fails the query.</summary>
internal static class DistinctAccuracy
{
    public static void Check(Vector accuracy)
    {
        if (accuracy.Count > 0 && accuracy.DynamicAt(0).Content is not (>= 0L and <= 4L))
            throw RunFailureException.Because($"The accuracy of a distinct count is 0 to 4, not {accuracy.DynamicAt(0)}.");
    }
}
