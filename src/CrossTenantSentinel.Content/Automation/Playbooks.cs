using CrossTenantSentinel.Automation;

namespace CrossTenantSentinel.Content.Automation;

/// <summary>The playbooks that automation rules run. The pack does not ship them: they act in other services.</summary>
public static class Playbooks
{
    /// <summary>Says what is known of the other tenant and of the user.</summary>
    public static Playbook Enrich { get; } = new(
        "enrichIncident",
        "Enrich incident",
        "Adds a comment with the other tenant's name, relationship and likeness, who invited the user, and what the user did across tenants in 30 days.",
        "Microsoft Sentinel Responder", "Log Analytics Reader", "Graph: CrossTenantInformation.ReadBasic.All, Policy.Read.All");

    /// <summary>Contains a user of ours.</summary>
    public static Playbook ContainOwnUser { get; } = new(
        "containOwnUser",
        "Contain own user",
        "Revokes the user's sessions and confirms the user compromised; asks before it touches accounts of tier 0. Tokens that are already out last until they expire.",
        "Microsoft Sentinel Responder", "Graph: User.RevokeSessions.All, IdentityRiskyUser.ReadWrite.All");

    /// <summary>Contains a guest.</summary>
    public static Playbook ContainGuest { get; } = new(
        "containGuest",
        "Contain guest",
        "Disables the guest, revokes the sessions, removes roles and memberships of groups, and tells the partner: only the home tenant can end the guest's risk.",
        "Microsoft Sentinel Responder", "Graph: User.EnableDisableAccount.All, User.RevokeSessions.All, RoleManagement.ReadWrite.Directory, GroupMember.ReadWrite.All");
}
