using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Who lets whom in, and who comes.</summary>
internal static class InvitationsTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, GuestParameters pick, InvitationEvents invitations)
    {
        WorkbookFunction outcomes = InvitationOutcomes.Rows(tenant, pick, invitations);
        InvitationNumbers numbers = new(pick, invitations, outcomes);
        Inviters inviters = new(pick, outcomes);
        InvitedDomains domains = new(tenant, pick, invitations, outcomes);
        return
        [
            Introduction.Text(
                pick,
                "invitations-guide",
                "*User* finds inviters and invited. An invitation that the same inviter repeats within an hour counts once. Who accepts is found by address, guest or invitation; redemptions count "
                    + "in the week in which they happen, whenever the invitation was sent. A bulk operation names nobody, so that external tenant and relationship do not narrow it. Guests may "
                    + "invite by default: each one here can let others in."),
            numbers.Totals,
            numbers.Weeks,
            numbers.Trend,
            inviters.Busiest,
            domains.Shares,
            inviters.Guests,
            new OpenInvitations(tenant, pick, outcomes).Grid,
            domains.Alike,
            new BulkInvitations(tenant, pick, invitations).Grid,
        ];
    }
}
