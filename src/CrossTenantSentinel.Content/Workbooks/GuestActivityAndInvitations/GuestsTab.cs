using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Who the external users are, and who of them is active.</summary>
internal static class GuestsTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, GuestParameters pick, PickedExternalSignIns signIns, InvitationEvents invitations)
    {
        GuestNumbers numbers = new(pick, signIns);
        GuestCharts charts = new(pick, signIns);
        InactiveGuests inactive = new(tenant, pick);
        return
        [
            Introduction.Text(
                pick,
                "guests-guide",
                "Service providers and Microsoft's support sign in without an account here and are not guests. A *B2B member* is an external user whose account is of type member. "
                    + "A user is *active* after a successful sign-in in the time range, and *inactive* without any for 45 days, whatever the application; to know users that never signed in, the "
                    + "workbook needs the table IdentityInfo."),
            numbers.Active,
            inactive.Numbers,
            numbers.OverTime,
            charts.Domains,
            charts.Applications,
            GuestGrid.Item(tenant, pick, signIns, invitations),
            inactive.Grid,
        ];
    }
}
