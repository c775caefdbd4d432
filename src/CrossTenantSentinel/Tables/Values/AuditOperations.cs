namespace CrossTenantSentinel.Tables.Values;

/// <summary>
/// Names of operations in the audit log of Microsoft Entra ID, by the service that logs them: those that queries ask for, not every read and
/// every background job.
/// </summary>
internal static class AuditOperations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Lines(CoreDirectory), .. Lines(Users), .. Lines(CrossTenant), .. Lines(Policies), .. Lines(Pim), .. Lines(Credentials), .. Lines(Entitlement), .. Lines(Provisioning), .. Lines(Others),
        // Logged with an en dash and a blank at the end; the documentation prints a hyphen.
        "Update application – Certificates and secrets management ", "Update application – Certificates and secrets management",
        "Update application - Certificates and secrets management", "Update application - Certificates and secrets management ",
    ];

    /// <summary>Names that the log no longer writes, and their successors.</summary>
    public static IReadOnlyDictionary<string, string> Former { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Add OAuth2PermissionGrant"] = "Add delegated permission grant",
        ["Remove OAuth2PermissionGrant"] = "Remove delegated permission grant",
        ["Batch invites uploaded"] = "Bulk invite users - started (bulk)",
        ["Batch invites processed"] = "Bulk invite users - finished (bulk)",
    };

    private const string CoreDirectory = """
        Add administrative unit|Add member to administrative unit|Add member to restricted management administrative unit|Delete administrative unit|Hard Delete administrative unit
        Remove member from administrative unit|Remove member from restricted management administrative unit|Restore administrative unit|Update administrative unit
        Add app role assignment to service principal|Add app role assignment grant to user|Add app role assignment to group|Remove app role assignment from service principal
        Remove app role assignment from user|Remove app role assignment from group|Add application|Add delegated permission grant|Add owner to application|Add owner to service principal
        Add policy to application|Add policy to service principal|Add service principal|Add service principal credentials|Consent to application|Delete application
        Hard Delete application|Hard delete service principal|Remove delegated permission grant|Remove owner from application|Remove owner from service principal
        Remove policy from application|Remove policy from service principal|Remove service principal|Remove service principal credentials|Restore application|Restore service principal
        Restore consent|Revoke consent|Set verified publisher|Unset verified publisher|Update application|Update external secrets|Update service principal
        Add device|Add registered owner to device|Add registered users to device|Delete device|Device no longer compliant|Device no longer managed|Remove registered owner from device
        Remove registered users from device|Update device|Add device configuration|Delete device configuration|Update device configuration|Disable device|Enable device
        Add partner to company|Add unverified domain|Add verified domain|Create Company|Create company settings|Delete company settings|Demote partner|Directory deleted
        Promote company to partner|Promote sub domain to root domain|Remove partner from company|Remove unverified domain|Remove verified domain|Set Company Information
        Set DirSync feature|Set DirSyncEnabled flag|Set Partnership|Set accidental deletion threshold|Set company allowed data location|Set directory feature on tenant
        Set domain authentication|Set federation settings on domain|Set password policy|Update company|Update company settings|Update domain|Verify domain|Verify email verified domain
        Add group|Add member to group|Add owner to group|Assign label to group|Create group settings|Delete group|Delete group settings|Finish applying group based license to users
        Grant contextual consent to application|Hard Delete group|Remove label from group|Remove member from group|Remove owner from group|Restore group|Set group license
        Set group to be managed by user|Start applying group based license to users|Trigger group license recalculation|Update group|Update group settings
        Add eligible member to role|Add member to role|Add member to role scoped over Restricted Management Administrative Unit|Add role assignment to role definition
        Add role definition|Add role from template|Add scoped member to role|Delete role definition|Remove eligible member from role|Remove member from role
        Remove member from role scoped over Restricted Management Administrative Unit|Remove role assignment from role definition|Remove scoped member from role|Update role
        Update role definition|Add EligibleRoleAssignment to RoleDefinition|Remove EligibleRoleAssignment from RoleDefinition
        """;

    private const string Users = """
        Add user|Update user|Delete user|Hard Delete user|Restore user|Disable account|Enable account|Change user license|Change user password|Reset user password|Reset password
        Convert federated user to managed|Create application password for user|Delete application password for user|Disable Strong Authentication|Enable Strong Authentication
        Set force change user password|Set user manager|Set user oath token metadata enabled|Update StsRefreshTokenValidFrom Timestamp|Update user license
        Add users strong authentication phone app detail|Remove users strong authentication phone app detail
        Invite external user|Invite external user with reset invitation status|Invite internal user to B2B collaboration|Redeem external user invite|Redeem extern user invite
        Delete external user|Viral user creation|Email not sent, user unsubscribed|Email subscribed|Email unsubscribed
        Bulk create users - finished (bulk)|Bulk delete users - finished (bulk)|Bulk invite users - finished (bulk)|Bulk invite users - started (bulk)|Bulk restore deleted users - finished (bulk)
        Download users - finished (bulk)|Download role assignments - finished (bulk)|Bulk import group members - finished (bulk)|Bulk remove group members - finished (bulk)|started (bulk)
        """;

    private const string CrossTenant = """
        Add a partner to cross-tenant access setting|Update a partner cross-tenant access setting|Delete partner specific cross-tenant access setting
        Reset the cross-tenant access default setting|Migrated partner cross-tenant access settings to the scalable model|Update the company default cross-tenant access setting
        Create a partner cross-tenant identity sync setting|Update a partner cross-tenant identity sync setting|Delete a partner cross-tenant identity sync setting
        Create a MultiTenantOrg|Update a MultiTenantOrg|Hard Delete MultiTenantOrg|Add MultiTenantOrg tenant|Delete MultiTenantOrg tenant|Hard Delete MultiTenantOrg tenant
        Tenant joining MultiTenantOrg tenant|Update MultiTenantOrg tenant|Update a multitenant org identity sync policy template|Reset a multitenant org identity sync policy template
        Update a multitenant org partner configuration template|Reset a multitenant org partner configuration template
        Create ExternalUserProfile|Update ExternalUserProfile|Delete ExternalUserProfile|Hard Delete ExternalUserProfile|Restore ExternalUserProfile
        Create PendingExternalUserProfile|Update PendingExternalUserProfile|Delete PendingExternalUserProfile|Hard Delete PendingExternalUserProfile
        Request approved|Request canceled|Request created|Request rejected|Approval approved|Approval removed|Update partner directory settings
        """;

    private const string Policies = """
        Update authorization policy|Add permission grant policy|Delete permission grant policy|Update permission grant policy|Add policy|Delete policy|Update policy
        Add owner to policy|Remove owner from policy|Remove policy credentials|Add Conditional Access policy|Delete Conditional Access policy|Update Conditional Access policy
        Add conditional access policy|Delete conditional access policy|Update conditional access policy|Add named location|Delete named location|Update named location
        Add AuthenticationContextClassReference|Delete AuthenticationContextClassReference|Update AuthenticationContextClassReference|Update continuous access evaluation|Update security defaults
        Update IdentityProtectionPolicy|Update NotificationSettings|ConfirmAccountCompromised|ConfirmCompromised|ConfirmSafe|DismissUser|ConfirmServicePrincipalCompromised|DismissServicePrincipal
        Set device registration policies|Update mobility management policy|Accept Terms Of Use|Create Terms Of Use|Decline Terms Of Use|Delete Terms Of Use|Edit Terms Of Use|Publish Terms Of Use
        Add blocked user|Add bypass user|Clear block on user|Remove bypassed user|Update Sign-In Risk Policy|Update User Risk and MFA Registration Policy
        """;

    private const string Pim = """
        Add eligible member to role in PIM canceled (permanent)|Add eligible member to role in PIM canceled (renew)|Add eligible member to role in PIM canceled (timebound)
        Add eligible member to role in PIM completed (permanent)|Add eligible member to role in PIM completed (timebound)|Add eligible member to role in PIM requested (permanent)
        Add eligible member to role in PIM requested (renew)|Add eligible member to role in PIM requested (timebound)|Add member to role approval requested (PIM activation)
        Add member to role canceled (PIM activation)|Add member to role completed (PIM activation)|Add member to role in PIM canceled (permanent)|Add member to role in PIM canceled (renew)
        Add member to role in PIM canceled (timebound)|Add member to role in PIM completed (permanent)|Add member to role in PIM completed (timebound)
        Add member to role in PIM requested (permanent)|Add member to role in PIM requested (renew)|Add member to role in PIM requested (timebound)
        Add member to role outside of PIM (permanent)|Add member to role request approved (PIM activation)|Add member to role request denied (PIM activation)
        Add member to role requested (PIM activation)|Cancel request|Cancel request for role removal|Cancel request for role update|Deactivate PIM alert|Disable PIM alert|Enable PIM alert
        Offboarded resource from PIM|Onboarded resource to PIM|Onboarded resource from PIM|PIM activation request expired|PIM policy removed|Process request|Process role removal request
        Process role update request|Refresh PIM alert|Remove eligible member from role in PIM completed (permanent)|Remove eligible member from role in PIM completed (timebound)
        Remove eligible member from role in PIM requested (permanent)|Remove eligible member from role in PIM requested (timebound)|Remove member from role (PIM activation expired)
        Remove member from role completed (PIM deactivate)|Remove member from role in PIM completed (permanent)|Remove member from role in PIM completed (timebound)
        Remove member from role in PIM requested (permanent)|Remove member from role in PIM requested (timebound)|Remove member from role requested (PIM deactivate)
        Remove permanent direct role assignment|Remove permanent eligible role assignment|Remove request|Resolve PIM alert|Resource updated|Restore member from role
        Restore eligible member from role in PIM completed|Restore member from role in PIM completed|Restore permanent direct role assignment|Restore permanent eligible role assignment
        Tenant offboarded from PIM|Triggered PIM alert|Update PIM alert setting|Update eligible member in PIM canceled (extend)|Update eligible member in PIM requested (extend)
        Update member in PIM approved by admin (extend/renew)|Update member in PIM canceled (extend)|Update member in PIM denied by admin (extend/renew)
        Update member in PIM requested (extend)|Update role setting in PIM|Role definition created|Approve request - direct role assignment
        """;

    private const string Credentials = """
        Admin deleted security info|Admin registered security info|Admin started password reset|Admin updated security info|User canceled security info registration
        User changed default security info|User deleted security info|User registered all required security info|User registered security info|User reviewed security info
        User started password change|User started password reset|user started password reset|User started security info registration|User updated security info|Get passkey creation options
        Authentication Methods Policy Reset|Authentication Methods Policy Update|Authentication Strength Policy Create|Authentication Strength Policy Delete|Authentication Strength Policy Update
        Assign Hardware Oath Token|Create Hardware Oath Token|Delete Hardware Oath Token|Update Hardware Oath Token|Bulk upload Hardware Oath Token
        Fraud reported - no action taken|Fraud reported - user is blocked for MFA|Suspicious activity reported|Create temporary access pass|Delete temporary access pass
        Disable password writeback for directory|Enable password writeback for directory|Blocked from self-service password reset|Change password (self-service)|Reset password (by admin)
        Reset password (self-service)|Security info saved for self-service password reset|Self-service password reset flow activity progress|Unlock user account (self-service)
        Register device|Unregister device|pre-create device|Delete pre-created device|Reveal local administrator password|Update local administrator password|Recover device local administrator password
        Add BitLocker key|Delete BitLocker key|Read BitLocker key|Add FIDO2 security key|Delete FIDO2 security key(s)|Add Windows Hello for Business credential
        Delete Windows Hello for Business credential|Add passwordless phone sign-in credential|Delete passwordless phone sign-in credential|Add platform credential|Delete platform credential
        """;

    private const string Entitlement = """
        Create connected organization|Update connected organization|Delete connected organization|Assign user as external sponsor|Assign user as internal sponsor
        Remove user as external sponsor|Remove user as internal sponsor|Add Entitlement Management role assignment|Remove Entitlement Management role assignment
        Administrator directly assigns user to access package|Administrator directly removes user access package assignment|Approve access package assignment request
        Cancel access package assignment request|Create access package|Create access package assignment policy|Create access package catalog|Delete access package
        Delete access package assignment policy|Delete access package catalog|Deny access package assignment request|Fulfill access package assignment request
        Update access package|Update access package assignment policy|Update access package catalog|Update tenant setting|User requests access package assignment
        User requests to extend access package assignment|User requests to remove access package assignment
        Create access review|Update access review|Delete access review|Access review ended|Apply decision|Approve decision|Deny decision|Apply review
        """;

    private const string Provisioning = """
        Add provisioning configuration|Delete provisioning configuration|Disable/pause provisioning configuration|Enable/restart provisioning configuration
        Enable/start provisioning configuration|Export|Import|Process escrow|Quarantine|Synchronization rule action|Update attribute mappings or scope
        Update provisioning setting or credentials|User Provisioning|Add user to feature rollout|Remove user from feature rollout|Add a group to feature rollout|Remove a group from feature rollout
        Disable Desktop Sso|Enable Desktop Sso|Disable Desktop Sso for a specific domain|Enable Desktop Sso for a specific domain|Disable application proxy|Enable application proxy
        Disable passthrough authentication|Enable passthrough authentication|Register connector
        """;

    private const string Others = """
        Create workflow|Delete workflow|Disable workflow|Enable workflow|Update workflow|Restore workflow|Hard delete workflow|Update tenant settings
        Create Filtering Policy|Delete Filtering Policy|Update Filtering Policy|Update Forwarding Policy|Update Forwarding Profile|Update Adaptive Access Policy
        Create authority|Create contract|Create issuance policy|Delete issuance policy|Revoke credential|Rotate signing key|Update authority|Update contract|Update issuance policy
        User has elevated their access to User Access Administrator for their Azure Resources|The role assignment of User Access Administrator has been removed from the user
        """;

    private static string[] Lines(string text) => text.Split(['\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
