using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Automation;

/// <summary>A condition on a custom detail that a rule in question does not write.</summary>
public sealed class UnknownDetail : ItemCheck<AutomationRule>
{
    /// <summary>CTS1802.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1802",
        Title = "Automation rule asks for a custom detail that a rule does not have",
        Why = "A condition on a custom detail never holds for incidents of rules that do not write it, and nothing says so: the automation rule just does not run.",
        Instead = "Name only rules that write the detail, or write the detail in the rule.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(AutomationRule item)
    {
        AnalyticsRule[] rules = [.. item.Conditions.OfType<IncidentCondition.RaisedBy>().SelectMany(raised => raised.Rules)];
        foreach (IncidentCondition.Detail detail in item.Conditions.SelectMany(condition => condition.SelfAndInner).OfType<IncidentCondition.Detail>())
        {
            if (rules.Length == 0)
                yield return Kind.At(item.At(nameof(AutomationRule.Conditions), detail.Key), $"{item.Slug} asks for {detail.Key} and names no rule that writes it.");
            foreach (AnalyticsRule rule in rules.Where(rule => rule.CustomDetails.All(written => written.Key != detail.Key)))
                yield return Kind.At(item.At(nameof(AutomationRule.Conditions), detail.Key), $"{item.Slug} asks for {detail.Key}, which {rule.Slug} does not write.");
        }
    }
}
