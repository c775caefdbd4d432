using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A check of a bound query. A new subclass is found by itself; its kind stands in its file.</summary>
public abstract class QueryCheck
{
    /// <summary>What is wrong with a query.</summary>
    public abstract IEnumerable<Finding> Inspect(CheckedQuery query);
}
