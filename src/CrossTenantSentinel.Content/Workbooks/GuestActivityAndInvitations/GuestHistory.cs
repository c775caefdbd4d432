using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>How far the workbook looks back where the picked time range is too short for the question.</summary>
internal static class GuestHistory
{
    /// <summary>Invitations before the picked range: who invited a guest, and what nobody has accepted.</summary>
    public static TimeSpan Invitations => TimeSpan.FromDays(180);

    /// <summary>Sign-ins before the end of the picked range: a guest without one is inactive.</summary>
    public static TimeSpan SignIns => TimeSpan.FromDays(90);

    /// <summary>Snapshots of the directory, which is written anew every fortnight.</summary>
    public static TimeSpan Directory => TimeSpan.FromDays(30);

    /// <summary>Days without a sign-in from which a guest is inactive.</summary>
    public static TimeSpan Inactive => TimeSpan.FromDays(45);

    /// <summary>Days for which an invitation may wait.</summary>
    public static TimeSpan Unredeemed => TimeSpan.FromDays(30);

    /// <summary>The same again within this time is a retry.</summary>
    public static TimeSpan Retry => TimeSpan.FromHours(1);

    /// <summary>The scope of queries that look back further than the picked range.</summary>
    public static TimeScope Scope => new TimeScope.InQuery();
}
