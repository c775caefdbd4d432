namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>The values of the tabs.</summary>
internal static class GuestTabs
{
    public const string Guests = "guests";
    public const string Tools = "tools";
    public const string Invitations = "invitations";
    public const string LifeCycle = "lifeCycle";
    public const string Files = "files";
}
