using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>AR-02: incidents about accounts of tier 0 are of high severity.</summary>
public static class RaiseTierZero
{
    /// <summary>The rule.</summary>
    public static AutomationRule Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0211"),
        Slug = "ar-02-raise-tier-zero",
        Name = "Cross-tenant: high severity for tier 0",
        Description = "Raises the severity of incidents about accounts or roles of tier 0. An automation rule cannot read a watchlist: it relies on the custom detail Tier, which "
            + "the rules about privileged accounts write from it. Incidents of other rules about the same account keep their severity.",
        Order = 20,
        Conditions = [new IncidentCondition.RaisedBy(RuleFamilies.Writing(tenant, "Tier")), new IncidentCondition.Detail("Tier", "0")],
        Actions = [new IncidentAction.SetSeverity(AlertSeverity.High)],
    };
}
