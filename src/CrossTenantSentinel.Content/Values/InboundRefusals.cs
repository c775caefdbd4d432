namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Result codes of sign-ins that our tenant refuses to an external user, always text. Source:
/// <see href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">AADSTS error codes</see>.
/// </summary>
public static class InboundRefusals
{
    /// <summary>Our cross-tenant access settings do not let the user in.</summary>
    public static string ByInboundPolicy => "500213";

    /// <summary>No such account in the tenant; of our own users it is a misspelt name, so it counts only with a foreign home tenant.</summary>
    public static string AccountNotFound => "50034";

    /// <summary>The user's home lets the user out, and the user is not a member of our tenant.</summary>
    public static IReadOnlyList<string> NotInTenant =>
    [
        "50020", // external user not known in the tenant
        AccountNotFound,
        "51004", // account not in the directory
        "16003", // not added to the tenant
        "90072", // passthrough user cannot satisfy multifactor authentication here
    ];

    /// <summary>The user is one of us, but the application or its policy says no. Consent prompts wait for the user and are left out.</summary>
    public static IReadOnlyList<string> ByApplication =>
    [
        "50105", // not assigned to the application
        "53003", // blocked by Conditional Access
        "53000", // device not compliant
        "53001", // device not joined
        "90094", // needs an administrator's consent
        "500011", // resource not known in the tenant
    ];
}
