using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>What happens at large: numbers and charts. The grid of tenants stands below, for three tabs.</summary>
internal static class OverviewTab
{
    public static IReadOnlyList<WorkbookItem> Items(ActivityParameters pick, PickedSignIns signIns) =>
    [
        new TextItem
        {
            Name = "overview-guide",
            VisibleWhen = [pick.GuideIsOn],
            TextStyle = TextStyle.Info,
            Markdown = "The tiles count exactly, each user and tenant once. An *interrupt* is a sign-in that waited for the user (a second factor, consent) and is "
                + "neither a success nor a failure. *New* tenants are those of the last 14 days that the 14 days before did not have, whatever the time range.",
        },
        OverviewNumbers.Tenants(pick, signIns),
        OverviewNumbers.Tiles(pick, signIns),
        OverviewNumbers.NewTenants(pick, signIns),
        OverviewCharts.Trend(pick, signIns),
        OverviewCharts.Relationships(pick, signIns),
        OverviewCharts.TopTenants(pick, signIns),
        OverviewCharts.AccessTypes(pick, signIns),
    ];
}
