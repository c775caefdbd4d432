using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Lookalikes;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>Puts answers into the rows of the tenant directory. Pure.</summary>
internal static class DirectoryUpdate
{
    private static readonly string[] KeptSources = ["manual", "wellknown"];

    /// <summary>The row of a tenant with what Graph says of it. A name that people wrote stays; what a tenant is to us is never touched.</summary>
    /// <param name="old">The row so far; null for a new one.</param>
    /// <param name="found">Graph's answer.</param>
    /// <param name="names">The names to protect.</param>
    /// <param name="now">The time.</param>
    public static TenantDirectory.Row With(TenantDirectory.Row? old, TenantAnswer.Found found, IReadOnlyList<ProtectedName> names, DateTime now)
    {
        TenantDirectory.Row row = old is not null && KeptSources.Contains(old.NameSource) && old.DisplayName.Length > 0
            ? old with { NameResolvedOn = now.Date }
            : (old ?? new TenantDirectory.Row(found.TenantId, "", "")) with
            {
                DisplayName = found.DisplayName,
                DefaultDomain = found.DefaultDomain,
                FederationBrandName = found.FederationBrandName,
                NameSource = "graph",
                NameResolvedOn = now.Date,
            };

        // What Graph says is compared, also where the row keeps the name that people gave the tenant.
        Lookalike? lookalike = IsTrusted(row, now)
            ? null
            : LookalikeSearch.Closest(new NamedTenant(found.TenantId, found.DisplayName, found.DefaultDomain, found.FederationBrandName), names) is { Score: >= Lookalike.ReportedScore } closest ? closest : null;
        return row with { NameSkeleton = NameSkeleton.Of(row.DisplayName), LookalikeOf = lookalike?.Of.Name ?? "", LookalikeScore = lookalike?.Score };
    }

    /// <summary>The row of a tenant that Graph does not know, or knows no longer: its last name stays.</summary>
    public static TenantDirectory.Row WithoutName(TenantDirectory.Row? old, Guid tenant, DateTime now) =>
        old is not null && (KeptSources.Contains(old.NameSource) || old.DisplayName.Length > 0)
            ? old with { NameResolvedOn = now.Date }
            : (old ?? new TenantDirectory.Row(tenant, "", "")) with { NameSource = "none", NameResolvedOn = now.Date };

    /// <summary>The pack's protected names, and the names of our own tenants and of partners in the directory.</summary>
    /// <param name="listed">The pack's protected names.</param>
    /// <param name="directory">The directory.</param>
    /// <param name="home">Tenants that the settings call ours.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<ProtectedName> Protected(IEnumerable<ProtectedNames.Row> listed, IReadOnlyList<TenantDirectory.Row> directory, IReadOnlyList<Guid> home, DateTime now)
    {
        Guid[] own = [.. home, .. directory.Where(row => row.Relationship == Relationships.Own).Select(row => row.TenantId)];
        return
        [
            .. listed.Select(row => new ProtectedName(row.Name, [.. Ids(row.OwnerTenantIds), .. own], row.MinLength)),
            .. directory.Where(row => row.DisplayName.Length > 0 && IsTrusted(row, now))
                .Select(row => new ProtectedName(row.DisplayName, row.Relationship == Relationships.Own ? own : [row.TenantId])),
        ];
    }

    /// <summary>Our own tenants, Microsoft's, and those whose approval is in force imitate nobody.</summary>
    private static bool IsTrusted(TenantDirectory.Row row, DateTime now) =>
        row.Relationship is not (null or "") && row.Relationship != Relationships.Blocked
        && (row.Relationship == Relationships.Own || row.Relationship == Relationships.Microsoft || row.Relationship == Relationships.Consumer
            || (row.Approved && (row.ExpiresOn is null || row.ExpiresOn > now)));

    private static IEnumerable<Guid> Ids(string list) =>
        list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => Guid.TryParse(text, out Guid id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}
