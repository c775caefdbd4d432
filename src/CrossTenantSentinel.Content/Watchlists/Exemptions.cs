using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Watchlists.Rows;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>What rules leave alone, for a reason and a time.</summary>
public static class Exemptions
{
    /// <summary>One exemption.</summary>
    /// <param name="ExemptionId">Any unique text.</param>
    /// <param name="RuleId">Slug of the rule, or * for all.</param>
    /// <param name="EntityType">user, tenant, app, ip, subscription, domain or group.</param>
    /// <param name="EntityValue">Id, or where there is none name or address, of what is exempt.</param>
    /// <param name="Justification">Why.</param>
    /// <param name="Ticket">Where it was decided.</param>
    /// <param name="CreatedBy">By whom.</param>
    /// <param name="ExpiresOn">Until when; null for no end. Rules ignore expired rows.</param>
    public sealed record Row(
        string ExemptionId,
        string RuleId,
        string EntityType,
        string EntityValue,
        string Justification,
        string Ticket = "",
        string CreatedBy = "",
        DateTime? ExpiresOn = null);

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.ExemptionWatchlist,
        Name = "Cross-tenant: exemptions",
        Description = "What the cross-tenant rules leave alone, by rule and entity, with justification and expiry.",
        SearchKey = nameof(Row.ExemptionId),
        RowRules =
        [
            new OneOf(nameof(Row.EntityType), "user", "tenant", "app", "ip", "subscription", "domain", "group"),
            new OneFilled(nameof(Row.EntityValue)),
            new OneFilled(nameof(Row.Justification)),
        ],
        Rows =
        [
            new(
                "sample-1", "xt-out-user-new-tenant", "ip", "203.0.113.250", "Sample: replace with your exemptions.",
                ExpiresOn: new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
        ],
    };
}
