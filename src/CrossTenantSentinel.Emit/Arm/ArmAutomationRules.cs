using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>
/// Automation rules as deployable resources. What depends on the place they are deployed to is a parameter with a default, because Sentinel
/// Repositories passes none but the workspace: without a playbook its rule is not deployed, without an end a rule that expires has expired.
/// </summary>
internal static class ArmAutomationRules
{
    private const string Type = "Microsoft.OperationalInsights/workspaces/providers/automationRules";
    private const string Until = "until";

    /// <summary>The template of a rule.</summary>
    public static ArmTemplateView Of(AutomationRule rule)
    {
        Playbook[] playbooks = [.. rule.Actions.OfType<IncidentAction.Run>().Select(run => run.Playbook).Distinct()];
        object resource = Map(
            ("type", new ViewNode.Text(Type)),
            ("apiVersion", new ViewNode.Text(ArmApiVersions.SecurityInsights)),
            ("name", ArmName.Sentinel(rule.Id.ToString())),
            ("condition", playbooks.Length == 0 ? null : new ViewNode.Expression($"[not({Empty(playbooks)})]")),
            ("properties", Map(
                ("displayName", new ViewNode.Text(rule.Name)),
                ("order", new ViewNode.Number(rule.Order)),
                ("triggeringLogic", Map(
                    ("isEnabled", new ViewNode.Switch(true)),
                    ("expirationTimeUtc", rule.Expires ? new ViewNode.Expression($"[parameters('{Until}')]") : null),
                    ("triggersOn", new ViewNode.Text("Incidents")),
                    ("triggersWhen", new ViewNode.Text(rule.Trigger.ToString())),
                    ("conditions", new ViewNode.Sequence([.. rule.Conditions.Select(ArmIncidentConditions.Of)])))),
                ("actions", new ViewNode.Sequence([.. rule.Actions.Select(ArmIncidentActions.Of)])))));
        return ArmTemplateView.Of(resource) with { Parameters = Parameters(rule, playbooks) };
    }

    private static object Parameters(AutomationRule rule, IReadOnlyList<Playbook> playbooks)
    {
        List<(string Key, ViewNode? Value)> parameters = [("workspace", ViewTree.Of(ArmParameterView.Workspace))];
        parameters.AddRange(playbooks.Select(playbook => (playbook.Parameter, (ViewNode?)Map(
            ("type", new ViewNode.Text("string")),
            ("defaultValue", new ViewNode.Text("")),
            ("metadata", ViewTree.Of(new ArmMetadataView($"Resource id of the logic app \"{playbook.Name}\". Without it the rule is not deployed")))))));
        if (rule.Expires)
        {
            parameters.Add((Until, Map(
                ("type", new ViewNode.Text("string")),
                ("defaultValue", new ViewNode.Expression("[utcNow('yyyy-MM-ddTHH:mm:ssZ')]")),
                ("metadata", ViewTree.Of(new ArmMetadataView("Until when the rule works, in UTC, for example 2026-03-02T18:00:00Z. By default it has expired at once"))))));
        }

        return Map([.. parameters]);
    }

    private static string Empty(IReadOnlyList<Playbook> playbooks) => playbooks.Count == 1
        ? $"empty(parameters('{playbooks[0].Parameter}'))"
        : $"or({string.Join(", ", playbooks.Select(playbook => $"empty(parameters('{playbook.Parameter}'))"))})";

    internal static ViewNode.Mapping Map(params IReadOnlyList<(string Key, ViewNode? Value)> entries) => new([.. entries.Select(entry => new ViewEntry(entry.Key, entry.Value))]);

    internal static ViewNode.Sequence Texts(IEnumerable<string> texts) => new([.. texts.Select(text => new ViewNode.Text(text))]);

    /// <summary>The resource id of an analytics rule of the pack, in the workspace that is deployed to.</summary>
    internal static ViewNode.Expression IdOf(AnalyticsRule rule) =>
        new($"[concat(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), '/providers/Microsoft.SecurityInsights/alertRules/{rule.Id}')]");
}
