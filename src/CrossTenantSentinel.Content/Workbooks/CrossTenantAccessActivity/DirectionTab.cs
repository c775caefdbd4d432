using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>The details of the selected tenant, one tab for each direction.</summary>
internal static class DirectionTab
{
    public static IReadOnlyList<WorkbookItem> Outbound(ActivityParameters pick, PickedSignIns signIns) => Items(
        pick,
        new DirectionDetails(pick, signIns, ActivityTabs.Outbound, "Outbound", PickedSignIns.OutboundOnly),
        "Our users who sign in to resources of the selected tenant. The log calls them guests there, although they are members here.");

    public static IReadOnlyList<WorkbookItem> Inbound(ActivityParameters pick, PickedSignIns signIns) => Items(
        pick,
        new DirectionDetails(pick, signIns, ActivityTabs.Inbound, "Inbound", PickedSignIns.InboundOnly),
        "Users of the selected tenant who sign in to our resources. Guests without an Entra tenant of their own stand under one name in the grid.");

    private static IReadOnlyList<WorkbookItem> Items(ActivityParameters pick, DirectionDetails details, string guide) =>
    [
        new TextItem
        {
            Name = $"{details.Prefix}-guide",
            VisibleWhen = [pick.GuideIsOn],
            TextStyle = TextStyle.Info,
            Markdown = $"{guide} Select an application to narrow the users below it, and a user to narrow the sign-ins.",
        },
        new TextItem
        {
            Name = $"{details.Prefix}-prompt",
            VisibleWhen = [pick.SelectedTenantId.IsUnset],
            TextStyle = TextStyle.Info,
            Markdown = "Select a tenant in the grid of external tenants above to see its details.",
        },

        // The group keeps the selected application and user to itself: the other direction has its own.
        new GroupItem
        {
            Name = $"{details.Prefix}-details",
            VisibleWhen = [pick.SelectedTenantId.IsSet],
            Title = $"{details.Label}: {pick.SelectedTenantName} ({pick.SelectedTenantId})",
            Items = [details.Results, details.Applications, details.Users, details.SignIns],
        },
    ];
}
