using CrossTenantSentinel.Checks;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A check that compares what bound queries say, across all content.</summary>
public abstract class QueryComparingCheck : ComparingCheck
{
    /// <summary>What a query says that this check compares.</summary>
    public abstract IEnumerable<Fact> Gather(CheckedQuery query);
}
