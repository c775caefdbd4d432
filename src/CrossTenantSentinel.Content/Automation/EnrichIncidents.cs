using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>AR-04: every incident of the pack is enriched.</summary>
public static class EnrichIncidents
{
    /// <summary>The rule.</summary>
    public static AutomationRule Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0213"),
        Slug = "ar-04-enrich",
        Name = "Cross-tenant: enrich incidents",
        Description = "Runs the playbook that says what is known of the other tenant and of the user, for incidents of all rules of the pack. Not deployed until the playbook is named.",
        Order = 200,
        Conditions = [new IncidentCondition.RaisedBy(RuleFamilies.All(tenant)), new IncidentCondition.IsOpen()],
        Actions = [new IncidentAction.Run(Playbooks.Enrich)],
    };
}
