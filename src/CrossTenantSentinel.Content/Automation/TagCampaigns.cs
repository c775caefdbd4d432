using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Content.Invitations;
using CrossTenantSentinel.Content.Outbound;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>AR-06: tags by which incidents of one campaign find each other.</summary>
public static class TagCampaigns
{
    /// <summary>Incidents with tenants that nobody knows.</summary>
    public static AutomationRule UnknownTenants(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0216"),
        Slug = "ar-06-tag-unknown-tenants",
        Name = "Cross-tenant: tag unknown tenants",
        Description = "Tags incidents whose other tenant is not in the tenant directory, so that they can be found and counted.",
        Order = 10,
        Conditions = [new IncidentCondition.RaisedBy(RuleFamilies.Writing(tenant, "TenantRelationship")), new IncidentCondition.Detail("TenantRelationship", Relationships.Unknown)],
        Actions = [new IncidentAction.AddTags(Tags.UnknownTenant)],
    };

    /// <summary>Incidents with names that imitate.</summary>
    public static AutomationRule Lookalikes(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0217"),
        Slug = "ar-06-tag-lookalikes",
        Name = "Cross-tenant: tag look-alikes",
        Description = "Tags incidents about names and domains that imitate ours or a partner's.",
        Order = 11,
        Conditions = [new IncidentCondition.RaisedBy(LookalikeTenant.Rule(tenant), InviteLookalikeDomain.Rule(tenant))],
        Actions = [new IncidentAction.AddTags(Tags.Lookalike)],
    };

    /// <summary>Several users at a tenant that nobody had used before: a campaign in one incident.</summary>
    public static AutomationRule Bursts(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0218"),
        Slug = "ar-06-tag-campaigns",
        Name = "Cross-tenant: tag campaigns",
        Description = "Tags incidents that are a campaign by themselves: several users who reach a new tenant, and mass invitations. An automation rule looks at one incident and cannot count "
            + "others: that three incidents of a day name the same tenant is for an analyst, or a playbook, to see and to tag; the next rule acts on the tag.",
        Order = 12,
        Conditions = [new IncidentCondition.RaisedBy(NewTenantBurst.Rule(tenant), InviteBurst.Rule(tenant))],
        Actions = [new IncidentAction.AddTags(Tags.Campaign)],
    };

    /// <summary>Whatever is tagged as part of a campaign.</summary>
    public static AutomationRule Tagged(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0219"),
        Slug = "ar-06-handle-campaigns",
        Name = "Cross-tenant: handle incidents that are tagged as a campaign",
        Description = "When somebody tags an incident as part of a campaign, its severity becomes high and it gets the tasks of a campaign.",
        Order = 13,
        Trigger = IncidentTrigger.Updated,
        Conditions = [new IncidentCondition.RaisedBy(RuleFamilies.All(tenant)), new IncidentCondition.TagsChanged(), new IncidentCondition.Tagged(Tags.Campaign)],
        Actions =
        [
            new IncidentAction.SetSeverity(AlertSeverity.High),
            new IncidentAction.AddTask("Collect the incidents of the campaign", "Search incidents of the last days with the same ExternalTenantId, and relate them to this one."),
            new IncidentAction.AddTask("Find everybody who was reached", "Users with sign-ins to the tenant, invitations of it and mails with its links, whether they raised an alert or not."),
            new IncidentAction.AddTask("Block the tenant", "Outbound and inbound access in the cross-tenant access settings; enter it as blocked in the tenant directory."),
        ],
    };
}
