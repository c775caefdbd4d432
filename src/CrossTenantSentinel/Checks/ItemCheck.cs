using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks;

/// <summary>A check that looks at one item at a time.</summary>
/// <typeparam name="TItem">The kind of content it looks at.</typeparam>
public abstract class ItemCheck<TItem> : ModelCheck
    where TItem : ContentItem
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Inspect(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Items.OfType<TItem>().SelectMany(item => Inspect(item).Select(finding => finding with { Content = item.Handle }));
    }

    /// <summary>What is wrong with an item.</summary>
    protected abstract IEnumerable<Finding> Inspect(TItem item);
}
