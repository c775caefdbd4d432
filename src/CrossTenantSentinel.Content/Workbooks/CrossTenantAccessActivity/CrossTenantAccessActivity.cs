using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>Who of ours works in which other tenants, who of other tenants works in ours, what is blocked, and what a block would break.</summary>
public static class CrossTenantAccessActivity
{
    /// <summary>The workbook.</summary>
    public static Workbook Workbook(TenantSettings tenant)
    {
        ActivityParameters pick = new(tenant);
        PickedSignIns signIns = new(tenant, pick);
        TabSet tabs = new()
        {
            Name = "tabs",
            Parameter = pick.Tab,
            Tabs =
            [
                new() { Value = ActivityTabs.Overview, Label = "Overview", Items = OverviewTab.Items(pick, signIns) },
                new() { Value = ActivityTabs.Outbound, Label = "Outbound", Items = DirectionTab.Outbound(pick, signIns) },
                new() { Value = ActivityTabs.Inbound, Label = "Inbound", Items = DirectionTab.Inbound(pick, signIns) },
                new() { Value = ActivityTabs.Restrictions, Label = "Restrictions & blocks", Items = RestrictionsTab.Items(pick, signIns) },
                new() { Value = ActivityTabs.Planning, Label = "Policy-impact planning", Items = PlanningTab.Items(pick, signIns) },
            ],
        };
        return new Workbook
        {
            Key = "CrossTenantAccessActivity",
            Slug = "cross-tenant-access-activity",
            DisplayName = "Cross-tenant access activity",
            Version = new("1.2.0"),
            Description = "Sign-ins of our users to other tenants and of other tenants' users to ours, by tenant, application and user, with tenant "
                + "restrictions, policy blocks and the impact of a stricter cross-tenant access policy.",

            // The tenant grid stands between the tabs' groups, not in one of them: its selection drives two tabs, and a hidden step
            // would not keep it.
            Items =
            [
                Introduction.Title,
                pick.Step,
                Introduction.Guide(pick),
                tabs.Step,
                tabs.Groups[0],
                TenantGrid.Item(tenant, pick, signIns),
                .. tabs.Groups.Skip(1),
            ],
        };
    }
}
