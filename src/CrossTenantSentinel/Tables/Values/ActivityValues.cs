namespace CrossTenantSentinel.Tables.Values;

/// <summary>Values of the activity logs of Azure and Microsoft 365.</summary>
internal static class ActivityValues
{
    private static readonly Uri AzureSchema = new("https://learn.microsoft.com/azure/azure-monitor/platform/activity-log-schema");
    private static readonly Uri OfficeSchema = new("https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema");
    private static readonly Uri OfficeOperations = new("https://learn.microsoft.com/purview/audit-log-activities");

    public static IReadOnlyList<ColumnValues> All =>
    [
        // Older records say Started, Succeeded, Failed and Accepted.
        new("ActivityStatusValue", [nameof(AzureActivity)], ["Start", "Success", "Failure", "Accept", "Started", "Succeeded", "Failed", "Accepted", "Active", "Resolved", "In Progress", "Updated"], AzureSchema),
        new("CategoryValue", [nameof(AzureActivity)], ["Administrative", "Security", "ServiceHealth", "ResourceHealth", "Alert", "Autoscale", "Recommendation", "Policy"], AzureSchema),
        new("OperationNameValue", [nameof(AzureActivity)], [], AzureSchema) { VaryInCase = true },
        new("OfficeWorkload", [nameof(OfficeActivity)], ["Exchange", "SharePoint", "OneDrive", "MicrosoftTeams", "AzureActiveDirectory", "SecurityComplianceCenter", "PowerBI", "Copilot"], OfficeSchema),
        new("RecordType", [nameof(OfficeActivity)], RecordTypes, OfficeSchema),
        new("Operation", [nameof(OfficeActivity)], Operations, OfficeOperations),
        new("ResultStatus", [nameof(OfficeActivity)], ["Succeeded", "PartiallySucceeded", "Failed", "True", "False", "Success", "Failure"], OfficeSchema),
        new("UserType", [nameof(OfficeActivity)], ["Regular", "Reserved", "Admin", "DcAdmin", "System", "Application", "ServicePrincipal", "CustomPolicy", "SystemPolicy", "PartnerTechnician", "Guest", "Member"], OfficeSchema),
    ];

    private static string[] RecordTypes =>
    [
        "ExchangeAdmin", "ExchangeItem", "ExchangeItemGroup", "ExchangeItemAggregated", "SharePoint", "SharePointFileOperation", "SharePointSharingOperation", "SharePointListOperation", "SharePointListItemOperation",
        "SharePointFieldOperation", "SharePointContentTypeOperation", "SharePointCommentOperation", "OneDrive", "MicrosoftTeams", "MicrosoftTeamsAdmin", "MicrosoftTeamsDevice", "MicrosoftTeamsShifts",
        "AzureActiveDirectory", "AzureActiveDirectoryAccountLogon", "AzureActiveDirectoryStsLogon", "CopilotInteraction",
    ];

    private static string[] Operations =>
    [
        "New-InboxRule", "Set-InboxRule", "Remove-InboxRule", "Enable-InboxRule", "Disable-InboxRule", "UpdateInboxRules", "Set-Mailbox", "Get-Mailbox", "New-Mailbox", "Remove-Mailbox", "Add-MailboxPermission",
        "Remove-MailboxPermission", "Set-MailboxPermission", "Get-MailboxPermission", "Add-MailboxFolderPermission", "Set-MailboxFolderPermission", "Remove-MailboxFolderPermission", "Add-RecipientPermission",
        "New-TransportRule", "Set-TransportRule", "Remove-TransportRule", "Disable-TransportRule", "Enable-TransportRule", "New-ManagementRoleAssignment", "Set-AdminAuditLogConfig", "MailItemsAccessed", "SendAs",
        "SendOnBehalf", "HardDelete", "SoftDelete", "MoveToDeletedItems", "FileAccessed", "FileAccessedExtended", "FileDownloaded", "FileUploaded", "FileModified", "FileModifiedExtended", "FileDeleted",
        "FileCopied", "FileMoved", "FileRenamed", "FileRecycled", "FilePreviewed", "FileSyncDownloadedFull", "FileSyncUploadedFull", "FolderCreated", "FolderDeleted", "SharingSet", "SharingInvitationCreated",
        "SharingInvitationAccepted", "AnonymousLinkCreated", "AnonymousLinkUsed", "AnonymousLinkUpdated", "AnonymousLinkRemoved", "CompanyLinkCreated", "CompanyLinkUsed", "SecureLinkCreated", "SecureLinkUsed",
        "AddedToSecureLink", "SiteCollectionAdminAdded", "SiteCollectionCreated", "SiteDeleted", "MemberAdded", "MemberRemoved", "MemberRoleChanged", "TeamCreated", "TeamDeleted", "TeamsSessionStarted",
        "ChannelAdded", "ChannelDeleted", "BotAddedToTeam", "BotRemovedFromTeam", "AppInstalled", "AppUninstalled", "UserLoggedIn", "UserLoginFailed", "CopilotInteraction",
    ];
}
