using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>The tenants of the scenarios; made up, except for the well-known ones.</summary>
public static class Tenants
{
    /// <summary>Our home tenant (contoso.com), whose logs the workspace holds.</summary>
    public static Guid Home => TenantDirectory.Contoso.TenantId;

    /// <summary>A second tenant of ours.</summary>
    public static Guid Sibling => TenantDirectory.ContosoLabs.TenantId;

    /// <summary>The approved partner Fabrikam.</summary>
    public static Guid Partner => TenantDirectory.Fabrikam.TenantId;

    /// <summary>A tenant that no list knows.</summary>
    public static Guid Unlisted => new("44444444-4444-4444-8444-444444444444");

    /// <summary>A tenant whose name imitates ours.</summary>
    public static Guid Lookalike => new("55555555-5555-4555-8555-555555555555");

    /// <summary>A tenant that administers ours.</summary>
    public static Guid ServiceProvider => TenantDirectory.Msp.TenantId;

    /// <summary>Microsoft's corporate tenant.</summary>
    public static Guid Microsoft => WellKnownTenants.Microsoft;

    /// <summary>The directory's row of the look-alike: resolved, scored, not approved.</summary>
    public static TenantDirectory.Row LookalikeRow => new(
        Lookalike, "C0ntoso", "c0ntoso-login.onmicrosoft.com", NameSource: "graph", NameSkeleton: "contoso", LookalikeOf: "Contoso", LookalikeScore: 100);
}
