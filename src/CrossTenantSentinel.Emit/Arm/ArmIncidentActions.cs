using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Emit.Views;
using static CrossTenantSentinel.Emit.Arm.ArmAutomationRules;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Actions of automation rules as the API writes them.</summary>
internal static class ArmIncidentActions
{
    /// <summary>An action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="index">Its place, from zero; the API counts from one.</param>
    public static ViewNode Of(IncidentAction action, int index)
    {
        (string type, ViewNode configuration) = action switch
        {
            IncidentAction.AddTask task => ("AddIncidentTask", Map(("title", new ViewNode.Text(task.Title)), ("description", new ViewNode.Text(task.Description)))),
            IncidentAction.SetSeverity severity => ("ModifyProperties", Map(("severity", new ViewNode.Text(severity.Severity.ToString())))),
            IncidentAction.AddTags tags => ("ModifyProperties", Map(("labels", new ViewNode.Sequence([.. tags.Tags.Select(tag => Map(("labelName", new ViewNode.Text(tag))))])))),
            IncidentAction.CloseAsExpected close => ("ModifyProperties", Map(
                ("status", new ViewNode.Text("Closed")),
                ("classification", new ViewNode.Text("BenignPositive")),
                ("classificationReason", new ViewNode.Text("SuspiciousButExpected")),
                ("classificationComment", new ViewNode.Text(close.Comment)))),
            IncidentAction.Run run => ("RunPlaybook", (ViewNode)Map(
                ("logicAppResourceId", new ViewNode.Expression($"[parameters('{run.Playbook.Parameter}')]")), ("tenantId", new ViewNode.Expression("[subscription().tenantId]")))),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action that is emitted."),
        };
        return Map(("order", new ViewNode.Number(index + 1)), ("actionType", new ViewNode.Text(type)), ("actionConfiguration", configuration));
    }
}
