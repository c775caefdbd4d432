using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks;

/// <summary>A check of content that needs no query to be bound. A new subclass is found by itself; its kind stands in its file.</summary>
public abstract class ModelCheck
{
    /// <summary>What is wrong with a pack.</summary>
    public abstract IEnumerable<Finding> Inspect(Catalog catalog);
}
