using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Watchlists.Rows;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>The other tenants that we know. The tenant id decides; names are for people.</summary>
public static class TenantDirectory
{
    /// <summary>One tenant.</summary>
    /// <param name="TenantId">Entra tenant id; unique.</param>
    /// <param name="DisplayName">Name as its owner chose it: never an identity.</param>
    /// <param name="DefaultDomain">Default domain.</param>
    /// <param name="FederationBrandName">Brand name of a federated tenant.</param>
    /// <param name="Relationship">What the tenant is to us: a value of <see cref="Relationships"/>.</param>
    /// <param name="Direction">What is approved: inbound, outbound, both or none.</param>
    /// <param name="Approved">Whether working together is approved; never for a blocked tenant.</param>
    /// <param name="Owner">Who answers for the relationship.</param>
    /// <param name="Ticket">Where it was approved.</param>
    /// <param name="ApprovedOn">Since when.</param>
    /// <param name="ExpiresOn">Until when; null for no end. From then on the tenant counts as unknown.</param>
    /// <param name="NameSource">Where the name comes from: graph, manual, wellknown, or none when it was looked for and is not known.</param>
    /// <param name="NameResolvedOn">When the name was looked up.</param>
    /// <param name="NameSkeleton">The name reduced to its look, for finding look-alikes.</param>
    /// <param name="LookalikeOf">Whose name it imitates; empty for nobody's.</param>
    /// <param name="LookalikeScore">How closely: 0 to 100.</param>
    /// <param name="Notes">Anything else.</param>
    public sealed record Row(
        Guid TenantId,
        string DisplayName,
        string DefaultDomain,
        string FederationBrandName = "",
        string Relationship = "unknown",
        string Direction = "none",
        bool Approved = false,
        string Owner = "",
        string Ticket = "",
        DateTime? ApprovedOn = null,
        DateTime? ExpiresOn = null,
        string NameSource = "manual",
        DateTime? NameResolvedOn = null,
        string NameSkeleton = "",
        string LookalikeOf = "",
        int? LookalikeScore = null,
        string Notes = "");

    /// <summary>The home tenant of the samples.</summary>
    public static Row Contoso { get; } = new(
        new("11111111-1111-4111-8111-111111111111"), "Contoso", "contoso.com", Relationship: Relationships.Own, Direction: "both", Approved: true,
        NameSkeleton: NameSkeleton.Of("Contoso"), Notes: "Sample: replace with your home tenant.");

    /// <summary>A second tenant of ours.</summary>
    public static Row ContosoLabs { get; } = new(
        new("22222222-2222-4222-8222-222222222222"), "Contoso Labs", "labs.contoso.net", Relationship: Relationships.Own, Direction: "both", Approved: true,
        NameSkeleton: NameSkeleton.Of("Contoso Labs"), Notes: "Sample: replace with your other tenants.");

    /// <summary>An approved partner.</summary>
    public static Row Fabrikam { get; } = new(
        new("33333333-3333-4333-8333-333333333333"), "Fabrikam", "fabrikam.com", Relationship: Relationships.Partner, Direction: "both", Approved: true,
        Owner: "partners@contoso.com", Ticket: "CHG-1001", ApprovedOn: new(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc), NameSkeleton: NameSkeleton.Of("Fabrikam"),
        Notes: "Sample: replace with your partners.");

    /// <summary>An organisation that administers our tenant.</summary>
    public static Row Msp { get; } = new(
        new("66666666-6666-4666-8666-666666666666"), "Example Managed Services", "msp.example", Relationship: Relationships.ServiceProvider, Direction: "inbound",
        Approved: true, NameSkeleton: NameSkeleton.Of("Example Managed Services"), Notes: "Sample: replace with your service providers.");

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.PartnerWatchlist,
        Name = "Cross-tenant: tenant directory",
        Description = "Known Entra tenants with relationship, approval and expiry. Rules treat a tenant that is not listed as unknown.",
        SearchKey = nameof(Row.TenantId),
        RowRules =
        [
            new OneOf(nameof(Row.Relationship), Relationships.All),
            new OneOf(nameof(Row.Direction), "inbound", "outbound", "both", "none"),
            new OneOf(nameof(Row.NameSource), "graph", "manual", "wellknown", "none"),
            new NeverTogether(nameof(Row.Relationship), Relationships.Blocked, nameof(Row.Approved), "true"),
            new Later(nameof(Row.ExpiresOn), nameof(Row.ApprovedOn)),
            new SkeletonOf(nameof(Row.NameSkeleton), nameof(Row.DisplayName)),
            new Lists(nameof(Row.TenantId), [.. tenant.HomeTenantIds.Select(id => id.ToString())], nameof(Row.Relationship), Relationships.Own),
        ],
        Rows =
        [
            Contoso,
            ContosoLabs,
            Fabrikam,
            Msp,
            new(WellKnownTenants.Microsoft, "Microsoft", "microsoft.com", Relationship: Relationships.Microsoft, NameSource: "wellknown"),
            new(WellKnownTenants.MicrosoftServices, "Microsoft Services", "", Relationship: Relationships.Microsoft, NameSource: "wellknown"),
            new(WellKnownTenants.ConsumerAccounts, "Personal Microsoft accounts", "live.com", Relationship: Relationships.Consumer, NameSource: "wellknown"),
        ],
    };
}
