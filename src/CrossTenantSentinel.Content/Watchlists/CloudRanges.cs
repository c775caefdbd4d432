using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>Address ranges of cloud providers, kept by whoever operates the workspace. Rules never fetch such lists while they run.</summary>
public static class CloudRanges
{
    /// <summary>One range.</summary>
    /// <param name="Cidr">The range, such as 192.0.2.0/24; unique.</param>
    /// <param name="Provider">Whose it is.</param>
    /// <param name="Region">Where, as the provider calls it.</param>
    public sealed record Row(string Cidr, string Provider, string Region = "");

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.CloudRangeWatchlist,
        Name = "Cross-tenant: address ranges of clouds",
        Description = "Address ranges of cloud providers, by provider and region. Optional: queries treat an address that is in no range as unknown.",
        SearchKey = nameof(Row.Cidr),
        Rows = [new("192.0.2.0/24", "Example Cloud", "documentation")],
    };
}
