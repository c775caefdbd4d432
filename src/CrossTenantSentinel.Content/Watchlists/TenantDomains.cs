using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>Which tenant a mail domain belongs to, for events that name a person but no tenant.</summary>
public static class TenantDomains
{
    /// <summary>One domain.</summary>
    /// <param name="Domain">The domain, lower case, without a dot at its end; unique.</param>
    /// <param name="TenantId">The tenant that it belongs to.</param>
    /// <param name="Verified">Whether the tenant is known to have proved that the domain is its own.</param>
    public sealed record Row(string Domain, Guid TenantId, bool Verified = false);

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.DomainWatchlist,
        Name = "Cross-tenant: domains of tenants",
        Description = "Mail domains and the tenants that they belong to, for events without a home tenant.",
        SearchKey = nameof(Row.Domain),
        Rows =
        [
            new("contoso.com", TenantDirectory.Contoso.TenantId, Verified: true),
            new("contoso.onmicrosoft.com", TenantDirectory.Contoso.TenantId, Verified: true),
            new("labs.contoso.net", TenantDirectory.ContosoLabs.TenantId, Verified: true),
            new("fabrikam.com", TenantDirectory.Fabrikam.TenantId, Verified: true),
        ],
    };
}
