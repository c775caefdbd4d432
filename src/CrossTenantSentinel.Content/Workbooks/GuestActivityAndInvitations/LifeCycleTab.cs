using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>What becomes of guests after they are invited.</summary>
internal static class LifeCycleTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, GuestParameters pick, InvitationEvents invitations)
    {
        LifeCycleLegs legs = new(tenant, pick, invitations);
        LifeCycleTimeline timeline = new(tenant, pick, legs);
        LifeCycleGrids grids = new(tenant, pick, legs);
        return
        [
            Introduction.Text(
                pick,
                "life-cycle-guide",
                "*User* finds guests and those who change them. A member is free of the limits of guests, and policies about guests no longer hold. Roles through Privileged Identity Management count when "
                    + "they are given or switched on. An account that is invited anew with a reset redemption can be accepted by another identity. Users whose name does not tell that they are "
                    + "external are known by the table IdentityInfo."),
            timeline.Numbers,
            grids.Conversions,
            grids.Reinvitations,
            grids.Grants,
            grids.Deletions,
            timeline.Grid,
        ];
    }
}
