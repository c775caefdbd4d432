using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>How good the data are that the rules read.</summary>
internal static class DataQualityTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, HealthParameters pick)
    {
        LoggedSignIns signIns = new(tenant, pick);
        LoggedEvents events = new(tenant, pick);
        SignInQuality quality = new(pick, signIns);
        QualityDetails details = new(pick, signIns, events);
        return
        [
            new TextItem
            {
                Name = "data-quality-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "The pack's rules bear all of this; what it costs is detail in alerts, and queries of other origin may not bear it. The picker *Our tenant* counts here, *Detection* does not. "
                    + "Sign-ins count in all directions, each with its latest version.",
            },
            new QualitySummary(pick, signIns, events).Item,
            quality.OverTime,
            quality.ByTable,
            details.Tenants,
            details.Inviters,
            details.Changes,
            quality.Spellings,
        ];
    }
}
