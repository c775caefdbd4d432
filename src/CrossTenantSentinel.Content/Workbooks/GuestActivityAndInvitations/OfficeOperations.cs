namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Operations of Office 365 that this workbook reads. Source: <see href="https://learn.microsoft.com/purview/audit-log-activities">audited activities</see>.</summary>
internal static class OfficeOperations
{
    public static string MemberAdded => "MemberAdded";

    public static string MemberRemoved => "MemberRemoved";

    public static IReadOnlyList<string> Downloads => ["FileDownloaded", "FileSyncDownloadedFull"];

    /// <summary>One act of sharing logs one or more of these.</summary>
    public static IReadOnlyList<string> Sharing => ["SharingSet", "SharingInvitationCreated", "AddedToSecureLink"];

    public static IReadOnlyList<string> All => [MemberAdded, MemberRemoved, .. Downloads, .. Sharing];
}
