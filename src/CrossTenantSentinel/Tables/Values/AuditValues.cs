namespace CrossTenantSentinel.Tables.Values;

/// <summary>Values of the audit log of Microsoft Entra ID.</summary>
internal static class AuditValues
{
    private static readonly string[] Log = [nameof(AuditLogs)];
    private static readonly Uri Activities = new("https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities");
    private static readonly Uri Audit = new("https://learn.microsoft.com/graph/api/resources/directoryaudit");

    public static IReadOnlyList<ColumnValues> All =>
    [
        new("Result", Log, ["success", "failure", "timeout", "unknownFutureValue"], Audit),
        new("Category", Log, Categories, Activities),
        new("LoggedByService", Log, Services, Activities),
        new("OperationName", Log, AuditOperations.All, Activities) { Former = AuditOperations.Former },
        new("ActivityDisplayName", Log, AuditOperations.All, Activities) { Former = AuditOperations.Former },
    ];

    private static string[] Categories =>
    [
        "AdministrativeUnit", "Agreement", "ApplicationManagement", "AttributeManagement", "Authentication", "Authorization", "AuthorizationPolicy", "AzureRBACRoleManagementElevateAccess",
        "CertificateBasedAuthConfiguration", "Contact", "CrossTenantAccessSettings", "CrossTenantIdentitySyncSettings", "Device", "DeviceConfiguration", "DeviceManagement", "DeviceTemplate", "DirectoryManagement",
        "EntitlementManagement", "ExternalUserProfile", "GroupManagement", "IdentityProtection", "KerberosDomain", "KeyManagement", "Label", "MicrosoftSupportAccessManagement", "MultiTenantOrg",
        "MultiTenantOrgIdentitySyncPolicyUpdate", "MultiTenantOrgPartnerConfigurationTemplate", "MultiTenantOrgTenant", "ObjectManagement", "Other", "PendingExternalUserProfile", "PermissionGrantPolicy", "Policy",
        "PolicyManagement", "PrivateEndpoint", "PrivateLinkResource", "ProvisioningManagement", "ResourceManagement", "RoleManagement", "SourceOfAuthorityPolicy", "TaskManagement", "UserManagement", "WorkflowManagement",
    ];

    private static string[] Services =>
    [
        "AAD Management UX", "Access Reviews", "Account Provisioning", "Application Proxy", "Authentication Methods", "Azure AD Recommendations", "Azure MFA", "Azure RBAC (Elevated Access)", "B2B Auth", "B2C", "Conditional Access",
        "Core Directory", "Device Registration Service", "Entitlement Management", "Global Secure Access", "Hybrid Authentication", "Identity Protection", "Invited Users", "Lifecycle Workflows", "MIM Service", "Microsoft Entra Management UX",
        "Microsoft Managed Policy Manager", "Mobility Management", "MyApps", "PIM", "Partner Customer Administration", "Self-service Group Management", "Self-service Password Management", "Terms Of Use", "Verified ID",
    ];
}
