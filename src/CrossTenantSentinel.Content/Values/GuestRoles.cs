namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Directory roles that guests can have by default (<c>guestUserRoleId</c>). Source:
/// <see href="https://learn.microsoft.com/graph/api/resources/authorizationpolicy">the authorization policy</see>.
/// </summary>
public static class GuestRoles
{
    /// <summary>Guests see what members see.</summary>
    public static string SameAsMember => "a0b1b346-4d3e-4e8b-98f8-753987be4970";

    /// <summary>From the most restricted role to the one that may most.</summary>
    public static IReadOnlyList<string> ByPermission => ["2af84b1e-32c8-42b7-82bc-daa82404023b", "10dae51f-b6af-4016-8d66-8c2a99b929b3", SameAsMember];
}
