using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>Watchlists as scenarios have them.</summary>
public static class Lists
{
    /// <summary>The tenant directory.</summary>
    public static WatchlistContent Directory(TenantSettings tenant, params IReadOnlyList<TenantDirectory.Row> rows)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return WatchlistContent.Of(tenant.PartnerWatchlist, rows);
    }

    /// <summary>The privileged accounts.</summary>
    public static WatchlistContent Privileged(TenantSettings tenant, params IReadOnlyList<PrivilegedAccounts.Row> rows)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return WatchlistContent.Of(tenant.PrivilegedWatchlist, rows);
    }

    /// <summary>The approved inviters.</summary>
    public static WatchlistContent Inviters(TenantSettings tenant, params IReadOnlyList<ApprovedInviters.Row> rows)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return WatchlistContent.Of(tenant.InviterWatchlist, rows);
    }

    /// <summary>The address ranges of cloud providers.</summary>
    public static WatchlistContent Clouds(TenantSettings tenant, params IReadOnlyList<CloudRanges.Row> rows)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return WatchlistContent.Of(tenant.CloudRangeWatchlist, rows);
    }

    /// <summary>The protected names.</summary>
    public static WatchlistContent Names(TenantSettings tenant, params IReadOnlyList<ProtectedNames.Row> rows)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return WatchlistContent.Of(tenant.ProtectedNamesWatchlist, rows);
    }

    /// <summary>The domains of tenants.</summary>
    public static WatchlistContent Domains(TenantSettings tenant, params IReadOnlyList<TenantDomains.Row> rows)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return WatchlistContent.Of(tenant.DomainWatchlist, rows);
    }

    /// <summary>Our subscriptions.</summary>
    public static WatchlistContent Subscriptions(TenantSettings tenant, params IReadOnlyList<OwnSubscriptions.Row> rows)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return WatchlistContent.Of(tenant.SubscriptionWatchlist, rows);
    }

    /// <summary>One exemption that is in force.</summary>
    /// <param name="tenant">The settings, for the alias.</param>
    /// <param name="rule">The slug of the rule.</param>
    /// <param name="entityType">user, tenant, app, ip, domain or subscription.</param>
    /// <param name="entityValue">What is exempt.</param>
    public static WatchlistContent Exemption(TenantSettings tenant, string rule, string entityType, string entityValue)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return WatchlistContent.Of(tenant.ExemptionWatchlist, new Exemptions.Row("e-1", rule, entityType, entityValue, "Agreed in the scenario."));
    }
}
