using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>Our Azure subscriptions; export them from Azure Resource Graph. A network outside them belongs to somebody else.</summary>
public static class OwnSubscriptions
{
    /// <summary>One subscription.</summary>
    /// <param name="SubscriptionId">Id of the subscription; unique.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="TenantId">The Entra tenant that it trusts.</param>
    /// <param name="Environment">What it is for, for example production.</param>
    /// <param name="Owner">Who answers for it.</param>
    public sealed record Row(Guid SubscriptionId, string Name, Guid? TenantId = null, string Environment = "", string Owner = "");

    /// <summary>The subscription that the sample events happen in.</summary>
    public static Row Production => new(
        new("dddddddd-dddd-4ddd-8ddd-dddddddddd01"), "contoso-production", TenantDirectory.Contoso.TenantId, "production", "platform@contoso.com");

    /// <summary>A second subscription of ours.</summary>
    public static Row Labs => new(
        new("dddddddd-dddd-4ddd-8ddd-dddddddddd02"), "contoso-labs", TenantDirectory.ContosoLabs.TenantId, "test", "platform@contoso.com");

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.SubscriptionWatchlist,
        Name = "Cross-tenant: own subscriptions",
        Description = "The Azure subscriptions of all our tenants. Rules treat a subscription that is not listed as another organisation's. Replace the samples.",
        SearchKey = nameof(Row.SubscriptionId),
        Rows = [Production, Labs],
    };
}
