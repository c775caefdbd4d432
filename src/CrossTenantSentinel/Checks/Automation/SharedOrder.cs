using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Automation;

/// <summary>Two automation rules of a pack with the same order.</summary>
public sealed class SharedOrder : ModelCheck
{
    /// <summary>CTS1804.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1804",
        Title = "Two automation rules have the same order",
        Why = "Rules run in their order: which of two with the same one runs first is not said, and an incident may be closed before it is tagged.",
        Instead = "Give each automation rule an order of its own.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        foreach (IGrouping<int, AutomationRule> same in catalog.AutomationRules.GroupBy(rule => rule.Order).Where(same => same.Count() > 1))
        {
            foreach (AutomationRule rule in same.Skip(1))
                yield return Kind.At(rule.At(nameof(AutomationRule.Order)), $"{rule.Slug} has the order {rule.Order}, as {same.First().Slug} has.") with { Content = rule.Handle };
        }
    }
}
