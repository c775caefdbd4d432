using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Content.Inbound;
using CrossTenantSentinel.Content.Outbound;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>AR-03: routine between our own tenants is closed.</summary>
public static class CloseOwnTenants
{
    /// <summary>The rule.</summary>
    public static AutomationRule Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0212"),
        Slug = "ar-03-close-own-tenants",
        Name = "Cross-tenant: close routine between our own tenants",
        Description = "Closes incidents of rules about everyday access where the tenant directory calls all other tenants of the incident ours. Most rules leave our tenants alone anyway; this is for "
            + "those whose settings do not. Rules about privilege, risk and changes of trust are never closed.",
        Order = 30,
        Conditions =
        [
            new IncidentCondition.RaisedBy(
                UserNewTenant.Rule(tenant), Content.Outbound.PolicyBlocked.Rule(tenant), TenantRestrictionBlocked.Rule(tenant), NewHomeTenant.Rule(tenant),
                Content.Inbound.PolicyBlocked.Rule(tenant), GuestPortalFirst.Rule(tenant), GuestDeniedApps.Rule(tenant), GuestCliTools.Rule(tenant)),
            new IncidentCondition.Detail("TenantRelationship", Relationships.Own) { IsAboutAll = true },
        ],
        Actions = [new IncidentAction.CloseAsExpected("The tenant directory lists the other tenant as one of ours.")],
    };
}
