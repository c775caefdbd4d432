using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Watchlists.Rows;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>Which user, or whether anybody, worked in which tenant, for longer than a rule can look back. Refreshed daily by automation.</summary>
public static class TenantBaseline
{
    /// <summary>One pair.</summary>
    /// <param name="PairKey"><c>userId:tenantId</c>, or <c>org:tenantId</c> for all users together; lower case, unique.</param>
    /// <param name="FirstSeen">The first sign-in.</param>
    /// <param name="LastSeen">The latest sign-in.</param>
    /// <param name="SignIns">How many there were.</param>
    public sealed record Row(string PairKey, DateTime FirstSeen, DateTime LastSeen, long SignIns);

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.BaselineWatchlist,
        Name = "Cross-tenant: baseline of tenants",
        Description = "Users and the external tenants they worked in, with first and latest sign-in. Optional: lifts the limit of 14 days of history.",
        SearchKey = nameof(Row.PairKey),
        RowRules = [new LowerCase(nameof(Row.PairKey))],
        Rows =
        [
            new(
                $"org:{TenantDirectory.Fabrikam.TenantId}", new(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 2, 27, 0, 0, 0, DateTimeKind.Utc), 412),
        ],
    };
}
