using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>AR-07: announced changes of trust make less noise while they last.</summary>
public static class ChangeWindow
{
    /// <summary>The rule.</summary>
    public static AutomationRule Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0220"),
        Slug = "ar-07-change-window",
        Name = "Cross-tenant: change window",
        Description = "During an announced change, tags incidents about changes of trust and makes them informational. They stay open: somebody compares them with what was announced. "
            + "Deploy it at the beginning of the window with its end as the parameter until; without one it is not deployed.",
        Order = 40,
        Expires = true,
        Conditions = [new IncidentCondition.RaisedBy(RuleFamilies.Trust(tenant))],
        Actions = [new IncidentAction.SetSeverity(AlertSeverity.Informational), new IncidentAction.AddTags(Tags.ChangeWindow)],
    };
}
