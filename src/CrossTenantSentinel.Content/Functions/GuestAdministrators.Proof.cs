using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

public static partial class GuestAdministrators
{
    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static FunctionProof<AdminRow> Proof(TenantSettings tenant) => new(self => Kql.Query($"{self}(now())"))
    {
        Scenarios =
        [
            new("an empty list approves nobody") { Given = [], Expect = [] },
            Gives(tenant, "an account is found by object id and by name", [Gina], new AdminRow(Lettered, 1), new("gina@fabrikam.com", 1)),
            Gives(tenant, "an account without an object id is found by its name alone", [Gina with { ObjectId = "" }], new AdminRow("gina@fabrikam.com", 1)),
            Gives(tenant, "an account without a name is found by its object id alone", [Gina with { HomeUpn = "" }], new AdminRow(Lettered, 1)),
            Gives(tenant, "ids, names and types may be in capitals", [new(Lettered.ToUpperInvariant(), "GINA@FABRIKAM.COM", "GUESTADMIN", "1", "")], new AdminRow(Lettered, 1), new("gina@fabrikam.com", 1)),
            Gives(tenant, "the tier is the agreed one", [Gina with { HomeUpn = "", Tier = "0" }], new AdminRow(Lettered, 0)),
            Gives(tenant, "without a tier it is 1", [Gina with { HomeUpn = "", Tier = "" }], new AdminRow(Lettered, 1)),
            Gives(tenant, "of an account that is listed twice the most powerful tier counts", [Gina with { HomeUpn = "", Tier = "2" }, Gina with { HomeUpn = "", Tier = "0" }], new AdminRow(Lettered, 0)),
            Gives(tenant, "an agreement that ends in a second counts", [Gina with { HomeUpn = "", ExpiresOn = "2026-03-02T10:00:01Z" }], new AdminRow(Lettered, 1)),
            Gives(tenant, "an agreement that ends now does not count", [Gina with { ExpiresOn = "2026-03-02T10:00:00Z" }]),
            Gives(tenant, "an agreement that has ended does not count", [Gina with { ExpiresOn = "2025-12-31" }]),
            Gives(tenant, "an agreement whose end cannot be read does not count", [Gina with { ExpiresOn = "next year" }]),
            Gives(tenant, "an account of another type does not count", [Gina with { Type = "breakGlass" }]),
            Gives(tenant, "a row that names nobody approves nobody", [Gina with { ObjectId = "", HomeUpn = "" }]),
        ],
    };

    private static Listed Gina => new(Lettered, "gina@fabrikam.com", "guestAdmin", "1", "");

    private static Scenario<AdminRow> Gives(TenantSettings tenant, string name, IReadOnlyList<Listed> accounts, params AdminRow[] rows) => new(name)
    {
        Given = [],
        Watchlists = [WatchlistContent.Of(tenant.PrivilegedWatchlist, accounts)],
        Expect = rows,
    };

    internal sealed record AdminRow(string Key, long Tier);

    /// <summary>A row as people type it, which a row record does not allow.</summary>
    internal sealed record Listed(string ObjectId, string HomeUpn, string Type, string Tier, string ExpiresOn);
}
