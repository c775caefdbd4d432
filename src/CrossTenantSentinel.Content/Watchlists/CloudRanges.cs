using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>Address ranges of cloud and hosting providers, from which people rarely browse. May stay empty; rules read up to some 40,000 ranges, what one list holds.</summary>
public static class CloudRanges
{
    /// <summary>One range.</summary>
    /// <param name="Cidr">The range in CIDR notation, IPv4 or IPv6; unique.</param>
    /// <param name="Provider">Whose it is.</param>
    /// <param name="Region">Where it is, as the provider calls it.</param>
    public sealed record Row(string Cidr, string Provider, string Region = "");

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.CloudRangeWatchlist,
        Name = "Cross-tenant: cloud address ranges",
        Description = "Address ranges of cloud and hosting providers. A guest who opens a portal from one of them is reported with severity High.",
        SearchKey = nameof(Row.Cidr),
        Rows = [new("192.0.2.0/24", "Sample: replace with the providers' published ranges.")],
    };
}
