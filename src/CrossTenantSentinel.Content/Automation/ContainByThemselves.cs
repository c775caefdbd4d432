using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Content.Invitations;
using CrossTenantSentinel.Content.Privilege;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>AR-05: what hardly ever turns out to be harmless is contained at once.</summary>
public static class ContainByThemselves
{
    /// <summary>Guests.</summary>
    public static AutomationRule Guests(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0214"),
        Slug = "ar-05-contain-guests",
        Name = "Cross-tenant: contain guests",
        Description = "Runs the playbook that contains a guest: for guests who get privileged roles, who are privileged without multifactor evidence, and who invite others from an unknown "
            + "domain, where the severity is high. Not deployed until the playbook is named. It runs before severities are raised for tier 0, so only rules' own severities count.",
        Order = 15,
        Conditions =
        [
            new IncidentCondition.RaisedBy(GuestInvitesGuest.Rule(tenant), GuestPrivilegedRole.Rule(tenant), NewGuestPrivilegedRole.Rule(tenant), ExternalWithoutMfa.Rule(tenant)),
            new IncidentCondition.HasSeverity(AlertSeverity.High),
        ],
        Actions = [new IncidentAction.Run(Playbooks.ContainGuest)],
    };

    /// <summary>Guests at risk.</summary>
    public static AutomationRule RiskyGuests(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0221"),
        Slug = "ar-05-contain-risky-guests",
        Name = "Cross-tenant: contain guests at risk",
        Description = "Runs the playbook that contains a guest: for risky sign-ins of guests to our administrative surfaces that no policy touched, where the severity is high. "
            + "Not deployed until the playbook is named.",
        Order = 17,
        Conditions =
        [
            new IncidentCondition.RaisedBy(RiskyWithoutPolicy.Rule(tenant)),
            new IncidentCondition.Detail("Direction", Directions.Inbound, Directions.InboundNonEntra),
            new IncidentCondition.HasSeverity(AlertSeverity.High),
        ],
        Actions = [new IncidentAction.Run(Playbooks.ContainGuest)],
    };

    /// <summary>Our own users.</summary>
    public static AutomationRule OwnUsers(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0215"),
        Slug = "ar-05-contain-own-users",
        Name = "Cross-tenant: contain our users at risk abroad",
        Description = "Runs the playbook that contains a user of ours: for risky sign-ins to administrative surfaces of other tenants that no policy touched, where the severity is high. "
            + "Not deployed until the playbook is named.",
        Order = 16,
        Conditions =
        [
            new IncidentCondition.RaisedBy(RiskyWithoutPolicy.Rule(tenant)),
            new IncidentCondition.Detail("Direction", Directions.Outbound),
            new IncidentCondition.HasSeverity(AlertSeverity.High),
        ],
        Actions = [new IncidentAction.Run(Playbooks.ContainOwnUser)],
    };
}
