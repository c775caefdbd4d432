using CrossTenantSentinel.Content.Values;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Operations in the life of a guest that only this workbook reads.</summary>
internal static class LifeCycleOperations
{
    public static string HardDelete => "Hard Delete user";

    /// <summary>A guest is deleted; one deletion is logged by the directory and by the service that invites.</summary>
    public static IReadOnlyList<string> Deletions => ["Delete user", "Delete external user", HardDelete];

    public static IReadOnlyList<string> Groups => [Operations.AddGroupMember, Operations.AddGroupOwner];
}
