using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Automation;

/// <summary>An automation rule that the service refuses because something is too long, too many or none.</summary>
public sealed class AutomationRuleLimits : ItemCheck<AutomationRule>
{
    /// <summary>CTS1801.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1801",
        Title = "Automation rule exceeds a limit",
        Why = "The service refuses automation rules whose order, numbers of conditions and actions, or texts exceed its limits, and conditions without values.",
        Instead = "Order 1 to 1,000; at most 50 conditions and 1 to 20 actions; 2 to 10 alternatives; titles of tasks up to 150 and descriptions up to 3,000 characters.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(AutomationRule item)
    {
        foreach ((string member, bool isWrong, string message) in Rules(item).Where(rule => rule.IsWrong))
            yield return Kind.At(item.At(member), $"{item.Slug}: {message}");
    }

    private static IEnumerable<(string Member, bool IsWrong, string Message)> Rules(AutomationRule rule)
    {
        yield return (nameof(AutomationRule.Name), rule.Name.Length is 0 or > SentinelLimits.AutomationRuleNameLength, $"the name has {rule.Name.Length} characters.");
        yield return (nameof(AutomationRule.Order), rule.Order is < 1 or > SentinelLimits.AutomationRuleOrder, $"the order is {rule.Order}.");
        yield return (nameof(AutomationRule.Actions), rule.Actions.Count is 0 or > SentinelLimits.AutomationRuleActions, $"there are {rule.Actions.Count} actions.");
        yield return (nameof(AutomationRule.Conditions), rule.Conditions.Count > SentinelLimits.AutomationRuleConditions, $"there are {rule.Conditions.Count} conditions.");
        foreach (IncidentCondition condition in rule.Conditions.SelectMany(condition => condition.SelfAndInner))
        {
            (int count, int least, int most) = Size(condition);
            yield return (nameof(AutomationRule.Conditions), count < least || count > most, $"a condition has {count} values.");
            yield return (
                nameof(AutomationRule.Conditions), condition is IncidentCondition.TagsChanged && rule.Trigger != IncidentTrigger.Updated,
                "tags can only change where the trigger is Updated.");
        }

        foreach (IncidentAction.AddTask task in rule.Actions.OfType<IncidentAction.AddTask>())
        {
            yield return (nameof(AutomationRule.Actions), task.Title.Length is 0 or > SentinelLimits.IncidentTaskTitleLength, $"the title of a task has {task.Title.Length} characters.");
            yield return (
                nameof(AutomationRule.Actions), task.Description.Length > SentinelLimits.IncidentTaskDescriptionLength, $"the description of the task \"{task.Title}\" has {task.Description.Length} characters.");
        }
    }

    private static (int Count, int Least, int Most) Size(IncidentCondition condition) => condition switch
    {
        IncidentCondition.RaisedBy raised => (raised.Rules.Count, 1, int.MaxValue),
        IncidentCondition.Detail detail => (detail.Values.Count, 1, int.MaxValue),
        IncidentCondition.HasSeverity severity => (severity.Severities.Count, 1, int.MaxValue),
        IncidentCondition.AnyOf any => (any.Conditions.Count, 2, SentinelLimits.AutomationRuleInnerConditions),
        _ => (1, 1, 1),
    };
}
