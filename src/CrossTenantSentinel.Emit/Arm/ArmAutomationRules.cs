using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>
/// Automation rules as deployable resources. What depends on the place they are deployed to is a parameter with an empty default, because Sentinel
/// Repositories passes none but the workspace: a rule whose playbook or end is not given is not deployed, and one that is there already stays.
/// </summary>
internal static class ArmAutomationRules
{
    private const string Type = "Microsoft.OperationalInsights/workspaces/providers/automationRules";
    private const string Until = "until";

    /// <summary>The template of a rule.</summary>
    public static ArmTemplateView Of(AutomationRule rule)
    {
        (string Name, string Description)[] parameters =
        [
            .. rule.Actions.OfType<IncidentAction.Run>().Select(run => run.Playbook).Distinct()
                .Select(playbook => (playbook.Parameter, $"Resource id of the logic app \"{playbook.Name}\". Without it the rule is not deployed")),
            .. rule.Expires ? [(Until, "Until when the rule works, in UTC, for example 2026-03-02T18:00:00Z. Without it the rule is not deployed")] : ((string, string)[])[],
        ];
        object resource = Map(
            ("type", new ViewNode.Text(Type)),
            ("apiVersion", new ViewNode.Text(ArmApiVersions.SecurityInsights)),
            ("name", ArmName.Sentinel(rule.Id.ToString())),
            ("condition", parameters.Length == 0 ? null : new ViewNode.Expression($"[not({Empty(parameters)})]")),
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
        return ArmTemplateView.Of(resource) with { Parameters = Parameters(parameters) };
    }

    private static ViewNode.Mapping Parameters(IEnumerable<(string Name, string Description)> parameters) => Map(
    [
        ("workspace", ViewTree.Of(ArmParameterView.Workspace)),
        .. parameters.Select(parameter => (parameter.Name, (ViewNode?)Map(
            ("type", new ViewNode.Text("string")), ("defaultValue", new ViewNode.Text("")), ("metadata", ViewTree.Of(new ArmMetadataView(parameter.Description)))))),
    ]);

    private static string Empty((string Name, string Description)[] parameters) => parameters.Length == 1
        ? $"empty(parameters('{parameters[0].Name}'))"
        : $"or({string.Join(", ", parameters.Select(parameter => $"empty(parameters('{parameter.Name}'))"))})";

    internal static ViewNode.Mapping Map(params IReadOnlyList<(string Key, ViewNode? Value)> entries) => new([.. entries.Select(entry => new ViewEntry(entry.Key, entry.Value))]);

    internal static ViewNode.Sequence Texts(IEnumerable<string> texts) => new([.. texts.Select(text => new ViewNode.Text(text))]);

    /// <summary>The resource id of an analytics rule of the pack, in the workspace that is deployed to.</summary>
    internal static ViewNode.Expression IdOf(AnalyticsRule rule) =>
        new($"[concat(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), '/providers/Microsoft.SecurityInsights/alertRules/{rule.Id}')]");
}
