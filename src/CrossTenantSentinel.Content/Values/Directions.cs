namespace CrossTenantSentinel.Content.Values;

/// <summary>Where a sign-in leads, seen from the tenant whose log it stands in: the values of <c>Direction</c>.</summary>
public static class Directions
{
    /// <summary>A user of another Entra tenant signs in to ours.</summary>
    public static string Inbound => "inbound";

    /// <summary>A guest without an Entra home tenant (social account, one-time passcode, local guest) signs in to ours.</summary>
    public static string InboundNonEntra => "inboundNonEntra";

    /// <summary>A user of ours signs in to another tenant.</summary>
    public static string Outbound => "outbound";

    /// <summary>A user of ours signs in at home.</summary>
    public static string Internal => "internal";

    /// <summary>A user of another tenant signs in to another tenant; we see it because of tenant restrictions.</summary>
    public static string Foreign => "foreign";

    /// <summary>A tenant is missing in the row.</summary>
    public static string Unknown => "unknown";

    /// <summary>Sign-ins of external users to our tenant, guests or members here, with or without an Entra home.</summary>
    public static IReadOnlyList<string> FromOutside => [Inbound, InboundNonEntra];
}
