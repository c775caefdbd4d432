using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Watchlists.Rows;

namespace CrossTenantSentinel.Content.Watchlists;

/// <summary>Who may invite external users, and from which domains.</summary>
public static class ApprovedInviters
{
    /// <summary>One inviter.</summary>
    /// <param name="InviterId">Object id of the user, of the group, or of the application's service principal; unique.</param>
    /// <param name="Upn">User principal name of a user; of a group its name, by which its members are found.</param>
    /// <param name="Kind">user, guest, app or group.</param>
    /// <param name="AllowedDomains">Domains that may be invited, separated by semicolons, or * for all; empty allows none.</param>
    /// <param name="MaxPerDay">Invitations a day; null for no limit.</param>
    /// <param name="Owner">Who answers for the inviter.</param>
    /// <param name="ExpiresOn">Until when; null for no end.</param>
    public sealed record Row(
        Guid InviterId,
        string Upn = "",
        string Kind = "user",
        string AllowedDomains = "",
        int? MaxPerDay = null,
        string Owner = "",
        DateTime? ExpiresOn = null);

    /// <summary>The watchlist.</summary>
    public static Watchlist<Row> List(TenantSettings tenant) => new()
    {
        Alias = tenant.InviterWatchlist,
        Name = "Cross-tenant: approved inviters",
        Description = "Users, guests and applications that may invite external users, with the domains they may invite from.",
        SearchKey = nameof(Row.InviterId),
        RowRules =
        [
            new OneOf(nameof(Row.Kind), "user", "guest", "app", "group"),
            new LowerCase(nameof(Row.AllowedDomains)),
        ],
        Rows =
        [
            new(new("cccccccc-cccc-4ccc-8ccc-cccccccccc01"), "project-lead@contoso.com", AllowedDomains: "fabrikam.com", Owner: "partners@contoso.com"),
        ],
    };
}
