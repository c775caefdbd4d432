using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>Names that others may imitate: our own, brands, partners'. What others are compared with, for finding look-alikes.</summary>
public static class ProtectedNames
{
    /// <summary>One name.</summary>
    /// <param name="Name">The name as its owner writes it; unique.</param>
    /// <param name="Skeleton">What it looks like: <see cref="NameSkeleton"/>.</param>
    /// <param name="OwnerTenantIds">Tenants that bear it rightly, separated by semicolons, lower case; they are never look-alikes of it.</param>
    /// <param name="MinLength">The least length of the skeleton for the name to be looked for.</param>
    public sealed record Row(string Name, string Skeleton, string OwnerTenantIds = "", int MinLength = ProtectedName.DefaultMinLength)
    {
        /// <summary>A row whose skeleton is worked out.</summary>
        /// <param name="name">The name.</param>
        /// <param name="owners">Tenants that bear it rightly.</param>
        public static Row Of(string name, params Guid[] owners) => new(name, NameSkeleton.Of(name), string.Join(';', owners));
    }

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.ProtectedNamesWatchlist,
        Name = "Cross-tenant: protected names",
        Description = "Names and brands that other tenants may imitate, with their skeletons and the tenants that bear them rightly.",
        SearchKey = nameof(Row.Name),
        Rows =
        [
            Row.Of("Contoso", TenantDirectory.Contoso.TenantId, TenantDirectory.ContosoLabs.TenantId),
            Row.Of("Fabrikam", TenantDirectory.Fabrikam.TenantId),
            Row.Of("Microsoft", Values.WellKnownTenants.Microsoft, Values.WellKnownTenants.MicrosoftServices),
        ],
    };
}
