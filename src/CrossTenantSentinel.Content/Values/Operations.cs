namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Names of audit log operations. Compare them case-insensitively and without a trailing dot, which copies from Office add. Source:
/// <see href="https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities">audit activities</see>.
/// </summary>
public static class Operations
{
    /// <summary>An organisation is added to the cross-tenant access settings.</summary>
    public static string PartnerAdded => "Add a partner to cross-tenant access setting";

    /// <summary>Microsoft moves a partner's settings to its new storage: benign.</summary>
    public static string PartnerMigrated => "Migrated partner cross-tenant access settings to the scalable model";

    /// <summary>A partner's cross-tenant access settings change.</summary>
    public static string PartnerUpdated => "Update a partner cross-tenant access setting";

    /// <summary>A partner's cross-tenant access settings are removed: the default applies from then on.</summary>
    public static string PartnerDeleted => "Delete partner specific cross-tenant access setting";

    /// <summary>The default of cross-tenant access settings changes.</summary>
    public static string DefaultUpdated => "Update the company default cross-tenant access setting";

    /// <summary>The default of cross-tenant access settings goes back to Microsoft's.</summary>
    public static string DefaultReset => "Reset the cross-tenant access default setting";

    /// <summary>A partner's synchronisation settings are made or changed.</summary>
    public static IReadOnlyList<string> SyncSettings =>
        ["Create a partner cross-tenant identity sync setting", "Update a partner cross-tenant identity sync setting"];

    /// <summary>Synchronisation settings of a multitenant organisation's template change.</summary>
    public static string SyncTemplateUpdated => "Update a multitenant org identity sync policy template";

    /// <summary>A tenant comes into a multitenant organisation with ours.</summary>
    public static IReadOnlyList<string> MultitenantOrganizationJoined => ["Add MultiTenantOrg tenant", "Tenant joining MultiTenantOrg tenant"];

    /// <summary>A partner's synchronisation settings are removed.</summary>
    public static string SyncSettingDeleted => "Delete a partner cross-tenant identity sync setting";

    /// <summary>A tenant leaves a multitenant organisation with ours.</summary>
    public static IReadOnlyList<string> MultitenantOrganizationLeft => ["Delete MultiTenantOrg tenant", "Hard Delete MultiTenantOrg tenant"];

    /// <summary>The settings of the directory's authorization policy change: who may invite, what guests may see.</summary>
    public static string AuthorizationPolicyUpdated => "Update authorization policy";

    /// <summary>A policy of any kind is made, that of allowed and blocked domains among them.</summary>
    public static string PolicyAdded => "Add policy";

    /// <summary>A policy of any kind changes, that of allowed and blocked domains among them.</summary>
    public static string PolicyUpdated => "Update policy";

    /// <summary>A policy of any kind is deleted.</summary>
    public static string PolicyDeleted => "Delete policy";

    /// <summary>A user is made.</summary>
    public static string UserAdded => "Add user";

    /// <summary>An external user is invited.</summary>
    public static string InviteExternalUser => "Invite external user";

    /// <summary>A guest accepts an invitation.</summary>
    public static string RedeemInvitation => "Redeem external user invite";

    /// <summary>An external user is invited again and may accept with another identity.</summary>
    public static string ReissueInvitation => "Invite external user with reset invitation status";

    /// <summary>What only the name of <see cref="ReissueInvitation"/> has.</summary>
    public static string ReissueMark => "reset invitation";

    /// <summary>A list of external users is invited at once. The names of such operations begin so; one says that it began, one that it ended.</summary>
    public static string BulkInvitation => "Bulk invite users";

    /// <summary>Properties of a user are changed.</summary>
    public static string UpdateUser => "Update user";

    /// <summary>Somebody becomes a member of a group.</summary>
    public static string AddGroupMember => "Add member to group";

    /// <summary>Somebody becomes an owner of a group.</summary>
    public static string AddGroupOwner => "Add owner to group";

    /// <summary>An eligible administrator switches a role on.</summary>
    public static string ActivateRole => "Add member to role completed (PIM activation)";

    /// <summary>Everything that sends an invitation to an external user.</summary>
    public static IReadOnlyList<string> Invitations => [InviteExternalUser, ReissueInvitation, "Invite internal user to B2B collaboration"];

    /// <summary>Everything that accepts an invitation; one service spells it otherwise.</summary>
    public static IReadOnlyList<string> Redemptions => [RedeemInvitation, "Redeem extern user invite"];

    /// <summary>Everything that sends or accepts an invitation.</summary>
    public static IReadOnlyList<string> InvitationsAndRedemptions => [.. Invitations, .. Redemptions];

    /// <summary>
    /// Everything that gives a directory role, for good, for a time, within a scope, or to be switched on; for <c>matches regex</c>. Requests for roles are none
    /// of these: Privileged Identity Management says "completed" when it has given one.
    /// </summary>
    public static string RoleAssignmentPattern =>
        @"(?i)^add ((eligible |scoped )?member to role( (in pim )?completed| outside of pim)?( \(.*\))?|role assignment to role definition)\.?$";

    /// <summary>A request of Microsoft's support for access to our data is approved.</summary>
    public static IReadOnlyList<string> SupportApproved => ["Request approved", "Approval approved"];
}
