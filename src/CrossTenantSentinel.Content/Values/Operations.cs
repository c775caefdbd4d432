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

    /// <summary>An external user is invited.</summary>
    public static string InviteExternalUser => "Invite external user";

    /// <summary>A guest accepts an invitation.</summary>
    public static string RedeemInvitation => "Redeem external user invite";

    /// <summary>Everything that sends an invitation to an external user.</summary>
    public static IReadOnlyList<string> Invitations =>
        [InviteExternalUser, "Invite external user with reset invitation status", "Invite internal user to B2B collaboration"];

    /// <summary>A request of Microsoft's support for access to our data is approved.</summary>
    public static IReadOnlyList<string> SupportApproved => ["Request approved", "Approval approved"];
}
