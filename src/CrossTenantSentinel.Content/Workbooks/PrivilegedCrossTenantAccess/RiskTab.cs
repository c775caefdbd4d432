using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Risky access in both directions, and whether anything met it.</summary>
internal static class RiskTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, PrivilegedParameters pick, PickedEvidence evidence)
    {
        RiskCharts charts = new(pick, evidence);
        RiskySignIns signIns = new(tenant, pick, evidence);
        return
        [
            new TextItem
            {
                Name = "risk-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "A sign-in counts as risky whatever became of the risk since; *open* are those that nobody dismissed, confirmed safe or remediated. Risk of outbound sign-ins is that of our users, "
                    + "and no policy of ours was there to meet it. Of external users only the risk of the sign-in itself is known here: the rest stays in their home tenants, which can block them (53011, 530034). "
                    + "*Hidden* risk was found and is not told without a P2 licence.",
            },
            charts.Hidden,
            charts.Matrix,
            charts.EventTypes,
            charts.Timing,
            signIns.Grid,
            signIns.HomeBlocks,
            UsersAtRisk.Item(tenant, pick, evidence),
        ];
    }
}
