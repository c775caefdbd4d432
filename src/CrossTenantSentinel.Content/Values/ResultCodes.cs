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

    /// <summary>The user is blocked because of risk in the home tenant.</summary>
    public static string UserAtRiskAtHome => "53011";

    /// <summary>A delegated administrator is blocked because of suspicious activity in the home tenant.</summary>
    public static string DelegatedAdminAtRiskAtHome => "530034";

    /// <summary>Conditional Access blocks.</summary>
    public static string BlockedByPolicy => "53003";

    /// <summary>The account is locked out, or the address is known for attacks.</summary>
    public static string LockedOut => "50053";
}
