using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Tenant
{
    private static readonly string Partner = Tenants.Partner.ToString();

    private static FunctionProof<TenantRow> Proof(TenantSettings tenant) => new(self => Kql.Query($"{self}(now())"))
    {
        Scenarios =
        [
            new("an empty list knows nobody") { Given = [], Expect = [] },
            Gives(tenant, "an approved partner", Fabrikam(), Known),
            Gives(tenant, "an approval that ends in a second", Fabrikam() with { ExpiresOn = "2026-03-02T10:00:01Z" }, Known),
            Gives(tenant, "an approval that ends now, as an unknown tenant", Fabrikam() with { ExpiresOn = "2026-03-02T10:00:00Z" }, Expired),
            Gives(tenant, "an approval that has ended, as an unknown tenant", Fabrikam() with { ExpiresOn = "2025-12-31" }, Expired),
            Gives(tenant, "an approval whose end cannot be read, as an unknown tenant", Fabrikam() with { ExpiresOn = "next year" }, Expired),
            Gives(tenant, "an ended approval in capitals", Fabrikam() with { Approved = "TRUE", ExpiresOn = "2025-12-31" }, Expired),
            Gives(tenant, "an approval and a direction in capitals", Fabrikam() with { Approved = "TRUE", Direction = "OUTBOUND" }, Known with { ApprovedFor = "outbound" }),
            Gives(tenant, "an approval without a direction, for nothing", Fabrikam() with { Direction = "" }, Known with { ApprovedFor = "none" }),
            Gives(tenant, "a partner that is not approved", Fabrikam() with { Approved = "false" }, Known with { ApprovedFor = "" }),
            Gives(tenant, "a partner whose approval is not filled in", Fabrikam() with { Approved = "" }, Known with { ApprovedFor = "" }),
            Gives(
                tenant, "a date without an approval, which does not expire", Fabrikam() with { Approved = "false", ExpiresOn = "2025-12-31", Relationship = "blocked" },
                Known with { Relationship = "blocked", ApprovedFor = "" }),
            Gives(tenant, "a tenant without a name by its domain", Fabrikam() with { DisplayName = "" }, Known with { TenantName = "fabrikam.com" }),
            Gives(tenant, "a long name in part", Fabrikam() with { DisplayName = new string('x', 200) }, Known with { TenantName = new string('x', 128) }),
            Gives(tenant, "whose name a tenant imitates", Fabrikam() with { LookalikeOf = "Contoso" }, Known with { LookalikeOf = "Contoso" }),
            new("a tenant that is listed twice, once in capitals, is one row in lower case")
            {
                Given = [],
                Watchlists = [Text(tenant, Fabrikam() with { TenantId = Lettered }, Fabrikam() with { TenantId = Lettered.ToUpperInvariant() })],
                Expect = [Known with { ExternalTenantId = Lettered }],
            },
            new("two tenants are two rows")
            {
                Given = [],
                Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam, Tenants.LookalikeRow)],
                Expect = [Known, new(Tenants.Lookalike.ToString(), "C0ntoso", "c0ntoso-login.onmicrosoft.com", Relationships.Unknown, "Contoso", ApprovalExpired: false, "")],
            },
        ],
    };

    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static TenantRow Known => new(Partner, "Fabrikam", "fabrikam.com", Relationships.Partner, "", ApprovalExpired: false, "both");

    private static TenantRow Expired => Known with { Relationship = Relationships.Unknown, ApprovalExpired = true, ApprovedFor = "" };

    private static Listed Fabrikam() => new(Partner, "Fabrikam", "fabrikam.com", Relationships.Partner, "both", "true", "", "");

    private static Scenario<TenantRow> Gives(TenantSettings tenant, string name, Listed listed, TenantRow row) => new($"reads {name}")
    {
        Given = [],
        Watchlists = [Text(tenant, listed)],
        Expect = [row],
    };

    private static WatchlistContent Text(TenantSettings tenant, params Listed[] rows) => WatchlistContent.Of(tenant.PartnerWatchlist, rows);

    internal sealed record TenantRow(
        string ExternalTenantId, string TenantName, string DefaultDomain, string Relationship, string LookalikeOf, bool ApprovalExpired, string ApprovedFor);

    /// <summary>A row as people type it, which a row record does not allow.</summary>
    internal sealed record Listed(
        string TenantId, string DisplayName, string DefaultDomain, string Relationship, string Direction, string Approved, string ExpiresOn, string LookalikeOf);
}
