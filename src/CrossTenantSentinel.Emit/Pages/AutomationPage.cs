using System.Globalization;
using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Pages;

/// <summary>What the page of automation rules says.</summary>
internal static class AutomationPage
{
    /// <summary>The view of a pack's automation rules.</summary>
    public static AutomationPageView Of(Catalog catalog) => new(
        [.. catalog.AutomationRules.Select(rule => Of(rule, catalog.Detections.OfType<AnalyticsRule>().Count()))],
        AlertingView.NullIfEmpty<PlaybookView>([.. catalog.AutomationRules
            .SelectMany(rule => rule.Actions)
            .OfType<IncidentAction.Run>()
            .Select(run => run.Playbook)
            .DistinctBy(playbook => playbook.Parameter)
            .Select(playbook => new PlaybookView(playbook.Name, playbook.Parameter, playbook.Purpose, string.Join("; ", playbook.Permissions)))]));

    private static AutomationRuleView Of(AutomationRule rule, int rules) => new(
        rule.Name,
        $"arm/{rule.Slug}.automation-rule.json",
        rule.Order.ToString(CultureInfo.InvariantCulture),
        rule.Description,
        [$"an incident is {rule.Trigger.ToString().ToLowerInvariant()}", .. rule.Conditions.Select(condition => Words(condition, rules)), .. rule.Expires ? ["the time given at deployment is still to come"] : (string[])[]],
        [.. rule.Actions.Select(Words)]);

    private static string Words(IncidentCondition condition, int rules) => condition switch
    {
        IncidentCondition.RaisedBy raised when raised.Rules.Count == rules => "any rule of this pack raised it",
        IncidentCondition.RaisedBy raised => $"{Or(raised.Rules.Select(rule => rule.Slug))} raised it",
        IncidentCondition.Detail detail => $"{(detail.IsAboutAll ? "all values of " : "")}the custom detail {detail.Key} {(detail.IsAboutAll ? "are" : "is")} {Or(detail.Values)}",
        IncidentCondition.IsOpen => "it is not closed",
        IncidentCondition.HasSeverity severity => $"the severity is {Or(severity.Severities.Select(level => level.ToString()))}",
        IncidentCondition.Tagged tagged => $"it has the tag {tagged.Tag}",
        IncidentCondition.TagsChanged => "a tag was added",
        IncidentCondition.AnyOf any => Or(any.Conditions.Select(inner => Words(inner, rules))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that is emitted."),
    };

    private static string Words(IncidentAction action) => action switch
    {
        IncidentAction.AddTask task => $"add the task \"{task.Title}\": {task.Description}",
        IncidentAction.SetSeverity severity => $"set the severity to {severity.Severity}",
        IncidentAction.AddTags tags => $"add the tag {string.Join(", ", tags.Tags)}",
        IncidentAction.CloseAsExpected close => $"close as benign positive, suspicious but expected: {close.Comment}",
        IncidentAction.Run run => $"run the playbook {run.Playbook.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action that is emitted."),
    };

    private static string Or(IEnumerable<string> alternatives)
    {
        string[] all = [.. alternatives];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}
