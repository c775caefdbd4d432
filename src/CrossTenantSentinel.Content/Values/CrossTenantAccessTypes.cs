namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Values of <c>CrossTenantAccessType</c>; compare case-insensitively. Source:
/// <see href="https://learn.microsoft.com/graph/api/resources/signin">the signIn resource</see>.
/// </summary>
public static class CrossTenantAccessTypes
{
    /// <summary>The sign-in stays in its tenant.</summary>
    public static string None => "none";

    /// <summary>A guest, or a member from another tenant.</summary>
    public static string Collaboration => "b2bCollaboration";

    /// <summary>An administrator of a partner (CSP, GDAP).</summary>
    public static string ServiceProvider => "serviceProvider";

    /// <summary>An engineer of Microsoft's support.</summary>
    public static string MicrosoftSupport => "microsoftSupport";

    /// <summary>A token for a tenant in which the user has no access.</summary>
    public static string Passthrough => "passthrough";

    /// <summary>Sign-ins that are no use of the other tenant by a guest: no access at all, or delegated administration, which has rules of its own.</summary>
    public static IReadOnlyList<string> NoGuestAccess => [Passthrough, ServiceProvider];
}
