using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>AR-01: a checklist for each group of rules, as tasks of the incident.</summary>
public static class FamilyTasks
{
    /// <summary>For our users in other tenants.</summary>
    public static AutomationRule Outbound(TenantSettings tenant) => Checklist(
        "ar-01-tasks-outbound", "0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0201", 101, "our users in other tenants", RuleFamilies.Outbound(tenant),
        ("Find out whose tenant it is", "Look the tenant up (cts tenants resolve, or Graph). Compare name and domain with ours and with those of partners: an imitation is phishing until it is proven otherwise."),
        ("Ask the user why", "Not by mail to the account in question. Was there an invitation? From whom, for what? Did the user enter a password or approve a consent there?"),
        ("Read what the user did there", "Applications, times, addresses and devices of the sign-ins; other users with the same tenant in the last 14 days; mails and chats with links of the tenant's domain."),
        ("Decide about the tenant", "Partner: enter it in the tenant directory, with an owner and an end. Otherwise: block outbound access to it in the cross-tenant access settings, and tenant restrictions too."),
        ("Contain, if credentials or data went out", "Revoke sessions, reset the password, review consents, and tell the data owner."));

    /// <summary>For users of other tenants in ours.</summary>
    public static AutomationRule Inbound(TenantSettings tenant) => Checklist(
        "ar-01-tasks-inbound", "0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0202", 102, "users of other tenants in ours", RuleFamilies.Inbound(tenant),
        ("Identify the external user", "Home tenant, relationship, who invited the user and when, what the user may do here: roles, groups, Azure role assignments."),
        ("Ask the sponsor", "Is the person still working for us? Does the work need this application, tool or portal?"),
        ("Read what the user read", "Graph activity, portal and directory reads, files, in the hours around the alert; the same from the same address or tenant by others."),
        ("Reduce what guests may", "Restrict guest permissions, require compliant devices and multifactor authentication for guests, and block tools for external users by Conditional Access."),
        ("Contain the guest, if nobody vouches", "Disable the account and revoke its sessions. A guest's risk can only be ended in the home tenant: tell the partner."));

    /// <summary>For invitations and what guests become.</summary>
    public static AutomationRule Invitations(TenantSettings tenant) => Checklist(
        "ar-01-tasks-invitations", "0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0203", 103, "invitations and guests", RuleFamilies.Invitations(tenant),
        ("Establish who invited whom", "Inviter, invited address, redeeming identity and address, with the time between them. Is the inviter a person, a guest or an application?"),
        ("Ask the inviter", "By a channel that the account in question does not control. For applications, ask their owner."),
        ("List everything from the same source", "All invitations of the inviter and of the address in 14 days; all guests of the same domain; accepted or not."),
        ("Undo what was not meant", "Delete guests that nobody needs, take back roles, memberships and the member type, revoke sessions."),
        ("Close the way in", "Approved inviters in the watchlist, invitations only by a role, allowed domains only, access reviews with an end."));

    /// <summary>For privileged and risky access.</summary>
    public static AutomationRule Privilege(TenantSettings tenant) => Checklist(
        "ar-01-tasks-privilege", "0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0204", 104, "privileged and risky access", RuleFamilies.Privilege(tenant),
        ("Check privilege and risk first", "Roles now and eligible, tier, risk events with their time of detection: realtime or later. Is the home tenant ours or another's?"),
        ("Reconstruct the sign-in", "Address, device, evidence of multifactor authentication, policies that applied and those that did not, and what followed in the audit log and in Azure."),
        ("Verify with the person or the provider", "Service providers: ticket and technician. Microsoft's support: an approved request must exist."),
        ("Contain", "Ours: revoke sessions, reset, confirm compromised. Theirs: take the role away, end the delegation, tell the home tenant."),
        ("Close the gap", "A policy that requires phishing-resistant authentication for administrators, guests and service providers, without exclusions that nobody reviews."));

    /// <summary>For changes of trust.</summary>
    public static AutomationRule Trust(TenantSettings tenant) => Checklist(
        "ar-01-tasks-trust", "0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0205", 105, "changes of trust", RuleFamilies.Trust(tenant),
        ("Find the approved change", "A ticket with this tenant and this setting. Without one, treat it as hostile: it opens the tenant for everybody of the other side."),
        ("Compare before and after", "The alert says what changed. Read the policy as it is now, for the partner and the default; look for further changes by the same actor within a week."),
        ("Check the actor", "Sign-ins of the actor that day: new device, address or country; role activation and its reason."),
        ("Look for use", "Sign-ins, synchronised users and consents of the partner since the change."),
        ("Roll back, if it was not meant", "Restore the values from before, remove what was made meanwhile, and require approval for the role that may change it. Never close such an incident unread."));

    /// <summary>For Azure resources.</summary>
    public static AutomationRule AzurePlane(TenantSettings tenant) => Checklist(
        "ar-01-tasks-azure", "0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0206", 106, "Azure resources in reach of others", RuleFamilies.AzurePlane(tenant),
        ("Identify the other side", "Whose subscription or tenant is it? Search the inventory; an unknown subscription is foreign until somebody vouches for it."),
        ("Judge the reach", "What the network, role or delegation opens: address ranges, gateways, forwarded traffic, scope and rights of the role."),
        ("Check the caller", "Who did it, from where, with which right; external or not; what else the caller did in Azure that day."),
        ("Look for traffic and use", "Flow logs, operations of external callers, run commands and listed keys since then."),
        ("Undo and prevent", "Delete the local peering, role assignment or delegation; deny peerings with foreign subscriptions by Azure Policy."));

    private static AutomationRule Checklist(
        string slug, string id, int order, string about, IReadOnlyList<AnalyticsRule> rules, params IReadOnlyList<(string Title, string Description)> tasks) => new()
        {
            Id = new ContentId(id),
            Slug = slug,
            Name = $"Cross-tenant: tasks for {about}",
            Description = $"Gives incidents about {about} a checklist.",
            Order = order,
            Conditions = [new IncidentCondition.RaisedBy(rules), new IncidentCondition.IsOpen()],
            Actions = [.. tasks.Select(task => new IncidentAction.AddTask(task.Title, task.Description))],
        };
}
