namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Groups of sign-in result codes (<c>ResultType</c>, always text). Microsoft documents the codes as changeable, so every query takes
/// them from here. Source: <see href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">AADSTS error codes</see>.
/// </summary>
public static class ResultCodes
{
    /// <summary>The sign-in succeeded.</summary>
    public static string Success => "0";

    /// <summary>
    /// The sign-in waits for the user (multifactor prompt, consent, "keep me signed in") or for another step: neither success nor
    /// failure. The codes that Microsoft's own sign-in workbooks treat so, and the multifactor interrupts.
    /// </summary>
    public static IReadOnlyList<string> Interrupt =>
    [
        "16000", "16001", "16003", "29200", "50019", "50055", "50058", "50059", "50072", "50074", "50076", "50079", "50097", "50125",
        "50127", "50129", "50140", "50143", "50144", "50158", "51006", "52004", "65001", "81010", "81012", "81014", "165100",
    ];

    /// <summary>The cross-tenant policy of the user's home refuses: outbound access is blocked, or another cloud is not allowed.</summary>
    public static IReadOnlyList<string> OutboundPolicy => ["500212", "1000104"];

    /// <summary>Tenant restrictions of the first version (a list of tenants in a header) refuse.</summary>
    public static IReadOnlyList<string> TenantRestrictionHeader => ["500021", "500022"];

    /// <summary>Tenant restrictions of the second version (a policy), or the proxy that enforces them, refuse.</summary>
    public static IReadOnlyList<string> TenantRestrictionPolicy => ["5000211", "50002"];

    /// <summary>Tenant restrictions of any version refuse.</summary>
    public static IReadOnlyList<string> TenantRestriction => [.. TenantRestrictionHeader, .. TenantRestrictionPolicy];

    /// <summary>The tenant does not know the user, or does not let the user in as who it knows.</summary>
    public static IReadOnlyList<string> NotMember => ["50020", "50034", "51004", "16003", "90072", "50014", "50177", "50178", "90084"];

    /// <summary>The account is locked, or the address is known to be malicious.</summary>
    public static string Lockout => "50053";

    /// <summary>The password is wrong, missing or expired, or the account is locked or disabled: what guessing passwords leaves behind.</summary>
    public static IReadOnlyList<string> CredentialAttack => ["50126", Lockout, "50055", "50056", "50057", "50064"];

    /// <summary>The user is blocked because of risk in the home tenant.</summary>
    public static string UserAtRiskAtHome => "53011";

    /// <summary>A delegated administrator is blocked because of suspicious activity in the home tenant.</summary>
    public static string DelegatedAdminAtRiskAtHome => "530034";

    /// <summary>Conditional Access blocks.</summary>
    public static string BlockedByPolicy => "53003";
}
