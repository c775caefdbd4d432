using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Where external users are when they administer.</summary>
internal static class ToolsTab
{
    public static IReadOnlyList<WorkbookItem> Items(GuestParameters pick, PickedExternalSignIns signIns)
    {
        ToolSignInQueries queries = new(pick, signIns);
        return
        [
            Introduction.Text(
                pick,
                "tools-guide",
                "Portals and command lines are known by their application ids, not by names, which can change. Service providers are here too. The maps show successful sign-ins; pick a *Result* to see "
                    + "the places of others. The greater a circle, the more sign-ins; red carries the highest risk. Mobile carriers and VPNs leave the network far from the user."),
            queries.Places,
            queries.WithoutPlace,
            queries.Countries,
            queries.SignIns,
        ];
    }
}
