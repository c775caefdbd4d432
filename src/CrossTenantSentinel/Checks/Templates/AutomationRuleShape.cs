using System.Globalization;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Templates;

/// <summary>An automation rule that the API refuses.</summary>
public sealed class AutomationRuleShape : SubjectCheck<AutomationRuleSubject>
{
    /// <summary>CTS3712.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3712",
        Title = "Automation rule outside the API's limits",
        Why = "The API refuses it: it takes a display name of at most 500 characters, an order from 1 to 1000, at most 20 actions and 50 conditions, at most 10 conditions within a condition, triggers on Incidents or Alerts that are Created or Updated.",
        Instead = "Correct the value; split a rule with too many conditions or actions.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(AutomationRuleSubject subject)
    {
        if (subject.Name is null)
            yield return Kind.At(subject.At, "The rule has no displayName.");
        else if (subject.Name is { IsKnown: true } name && name.Text.Length is 0 or > SentinelLimits.AutomationRuleNameLength)
            yield return Kind.At(name.At, $"The displayName has {name.Text.Length} characters; 1 to {SentinelLimits.AutomationRuleNameLength} are allowed.");
        if (subject.Order is null)
            yield return Kind.At(subject.At, "The rule has no order.");
        else if (subject.Order is { IsKnown: true } order && !(int.TryParse(order.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int place) && place is >= 1 and <= SentinelLimits.AutomationRuleOrder))
            yield return Kind.At(order.At, $"The order is {order.Text}; 1 to {SentinelLimits.AutomationRuleOrder} are allowed.");
        if (subject.TriggersOn is { IsKnown: true, Text: not ("Incidents" or "Alerts") } on)
            yield return Kind.At(on.At, $"\"{on.Text}\" triggers nothing; Incidents and Alerts do.");
        if (subject.TriggersWhen is { IsKnown: true, Text: not ("Created" or "Updated") } when)
            yield return Kind.At(when.At, $"\"{when.Text}\" is no moment to trigger; Created and Updated are.");
        if (subject.Actions is { Count: > SentinelLimits.AutomationRuleActions } actions)
            yield return Kind.At(actions[SentinelLimits.AutomationRuleActions].At(), $"There are {actions.Count} actions; at most {SentinelLimits.AutomationRuleActions} are allowed.");
        if (subject.Conditions is { Count: > SentinelLimits.AutomationRuleConditions } conditions)
            yield return Kind.At(conditions[SentinelLimits.AutomationRuleConditions].At(), $"There are {conditions.Count} conditions; at most {SentinelLimits.AutomationRuleConditions} are allowed.");
        foreach (Finding finding in (subject.Conditions ?? []).SelectMany(condition => condition.SelfAndDescendants()).OfType<MapNode>().SelectMany(Inner))
            yield return finding;
    }

    private static IEnumerable<Finding> Inner(MapNode map)
    {
        if (map["itemConditions"] is ListNode { Items.Count: > SentinelLimits.AutomationRuleInnerConditions } items)
            yield return Kind.At(items.At(), $"There are {items.Items.Count} conditions of items; at most {SentinelLimits.AutomationRuleInnerConditions} are allowed.");
        if (map["innerConditions"] is ListNode { Items.Count: < 2 or > SentinelLimits.AutomationRuleInnerConditions } inner)
            yield return Kind.At(inner.At(), $"The condition joins {inner.Items.Count} conditions; 2 to {SentinelLimits.AutomationRuleInnerConditions} are allowed.");
    }
}
