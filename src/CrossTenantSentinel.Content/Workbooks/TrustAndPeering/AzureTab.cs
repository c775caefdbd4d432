using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Networks, roles and subscriptions of Azure that reach outside.</summary>
internal static class AzureTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, TrustParameters pick)
    {
        WorkbookFunction own = OwnSubscriptionIds.Rows(tenant, pick);
        WorkbookFunction peerings = Peerings.Rows(tenant, pick, own);
        PeeringGrids grids = new(pick, peerings);
        return
        [
            new TextItem
            {
                Name = "azure-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "The activity log of Azure knows no tenant of the remote side: *ours* is a subscription of the watchlist, or one whose log is collected here. Of the pickers, networks, "
                    + "subscriptions and private endpoints obey the time range and the user; roles and delegations also the external tenant and the relationship. An outcome is *not known* until it is logged.",
            },
            grids.All,
            grids.Denied,
            new PeeringGraph(pick, peerings).Item,
            new ExternalRoles(tenant, pick).Item,
            LighthouseDelegations.Item(tenant, pick),
            new SubscriptionMoves(tenant, pick).Item,
            new PrivateEndpoints(tenant, pick, own).Item,
        ];
    }
}
