using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Which tenants may make users here, what provisioning does, and whom it made.</summary>
internal static class SynchronisationTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, TrustParameters pick)
    {
        WorkbookFunction states = SyncStates.Rows(tenant, pick);
        Provisioning provisioning = new(pick);
        return
        [
            new TextItem
            {
                Name = "synchronisation-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "A tenant that may synchronise makes accounts here, and makes them again when they are removed. The list knows what the log of the last year says. The provisioning log is "
                    + "that of jobs that run in our tenants, of every kind; it has no partner, so that of the pickers it obeys our tenant, the time range and the user. Here *User* is also who is made.",
            },
            new SyncEnabledList(pick, states).Item,
            provisioning.PerDay,
            provisioning.Systems,
            new CreatedMembers(tenant, pick, states).Item,
        ];
    }
}
