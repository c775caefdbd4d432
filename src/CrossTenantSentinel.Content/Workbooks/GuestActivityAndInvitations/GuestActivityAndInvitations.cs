using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>External users in our tenant: who they are, where they use portals and tools, who invites them, and what becomes of them.</summary>
public static class GuestActivityAndInvitations
{
    /// <summary>The workbook.</summary>
    public static Workbook Workbook(TenantSettings tenant)
    {
        GuestParameters pick = new(tenant);
        PickedExternalSignIns signIns = new(tenant, pick);
        InvitationEvents invitations = new(tenant, pick);
        TabSet tabs = new()
        {
            Name = "tabs",
            Parameter = pick.Tab,
            Tabs =
            [
                new() { Value = GuestTabs.Guests, Label = "Guests", Items = GuestsTab.Items(tenant, pick, signIns, invitations) },
                new() { Value = GuestTabs.Tools, Label = "Portal & tools", Items = ToolsTab.Items(pick, signIns) },
                new() { Value = GuestTabs.Invitations, Label = "Invitations", Items = InvitationsTab.Items(tenant, pick, invitations) },
                new() { Value = GuestTabs.LifeCycle, Label = "Life cycle", Items = LifeCycleTab.Items(tenant, pick, invitations) },
                new() { Value = GuestTabs.Files, Label = "Teams & files", Items = FilesTab.Items(tenant, pick) },
            ],
        };
        return new Workbook
        {
            Key = "GuestActivityAndInvitations",
            Slug = "guest-activity-and-invitations",
            Version = new("1.2.0"),
            DisplayName = "Guest activity and invitations",
            Description = "External users in our tenant: who is active and who is not, a world map of portal and command line sign-ins, invitations and who accepted "
                + "them, role and group grants, conversions and deletions, and what guests reach in Teams and files.",
            Items = [Introduction.Title, pick.Step, Introduction.Guide(pick), .. tabs.Items],
        };
    }
}
