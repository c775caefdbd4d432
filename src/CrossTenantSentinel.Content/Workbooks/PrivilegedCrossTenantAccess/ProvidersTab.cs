using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>What service providers and Microsoft's support do here, and what Azure access is delegated.</summary>
internal static class ProvidersTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, PrivilegedParameters pick, PickedEvidence evidence)
    {
        WorkbookFunction delegated = DelegatedSignIns.Rows(pick, evidence);
        ProviderSignIns providers = new(tenant, pick, delegated);
        ProviderCharts charts = new(pick, delegated);
        SupportSessions support = new(tenant, pick, delegated);
        return
        [
            new TextItem
            {
                Name = "providers-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "Delegated administration: technicians of partners (GDAP, CSP) and engineers of Microsoft's support sign in to our tenant without an account in it. "
                    + "Where the log does not name a person, the object id or the network stands for it. All hours are UTC. Azure Lighthouse delegates subscriptions: no sign-in here shows its use.",
            },
            providers.ByProvider,
            providers.ByUser,
            charts.Countries,
            charts.Hours,
            support.Numbers,
            support.Sessions,
            support.Requests,
            LighthouseDelegations.Item(tenant, pick),
        ];
    }
}
