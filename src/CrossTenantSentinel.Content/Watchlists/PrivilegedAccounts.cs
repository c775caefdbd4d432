using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Watchlists.Rows;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>Accounts that are privileged without a directory role that shows it, such as eligible administrators and break-glass accounts.</summary>
public static class PrivilegedAccounts
{
    /// <summary>One account.</summary>
    /// <param name="AccountKey">The object id, or else the home user principal name; never empty.</param>
    /// <param name="ObjectId">Object id; either it or the name is required.</param>
    /// <param name="HomeUpn">User principal name at home, lower case.</param>
    /// <param name="DirectoryUpn">User principal name in our directory, where it differs.</param>
    /// <param name="Type">member, guestAdmin, breakGlass or service.</param>
    /// <param name="Tier">0 controls the tenant, 1 controls or sees much of it, 2 is worth watching.</param>
    /// <param name="Owner">Who answers for the account.</param>
    /// <param name="ExpiresOn">Until when it is privileged; null for no end.</param>
    /// <param name="Notes">Anything else.</param>
    public sealed record Row(
        string AccountKey,
        Guid? ObjectId = null,
        string HomeUpn = "",
        string DirectoryUpn = "",
        string Type = "member",
        int Tier = 1,
        string Owner = "",
        DateTime? ExpiresOn = null,
        string Notes = "");

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.PrivilegedWatchlist,
        Name = "Cross-tenant: privileged accounts",
        Description = "Privileged accounts that directory roles and name prefixes do not reveal, by object id or home user principal name.",
        SearchKey = nameof(Row.AccountKey),
        RowRules =
        [
            new OneFilled(nameof(Row.ObjectId), nameof(Row.HomeUpn)),
            new OneOf(nameof(Row.Type), "member", "guestAdmin", "breakGlass", "service"),
            new OneOf(nameof(Row.Tier), "0", "1", "2"),
            new LowerCase(nameof(Row.AccountKey)),
            new LowerCase(nameof(Row.HomeUpn)),
        ],
        Rows =
        [
            new(
                "break-glass@contoso.onmicrosoft.com", HomeUpn: "break-glass@contoso.onmicrosoft.com", Type: "breakGlass", Tier: 0,
                Notes: "Sample: replace with your accounts."),
        ],
    };
}
