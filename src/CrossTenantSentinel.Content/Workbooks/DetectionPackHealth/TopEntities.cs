using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Who and what the alerts are about most often: candidates for an investigation, or for an exemption.</summary>
internal sealed class TopEntities(HealthParameters pick, PackAlerts alerts)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "top-entities",
        Title = $"Entities with most alerts of the picked rules, {pick.TimeRange}",
        NoData = new("The picked rules raised no alert with entities in this time."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(Row.Type), "Type"),
                new(nameof(Row.Entity), "Entity"),
                new(nameof(Row.Alerts), "Alerts") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(Row.FalseAlerts), "Of false positives") { Number = NumberFormat.Count, Comment = "Alerts of incidents that were closed as false positives." },
                new(nameof(Row.Rules), "Rules") { Number = NumberFormat.Count },
                new(nameof(Row.LastAlert), "Last alert") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.Slugs), "Which ones"),
            ],
        },

        // A reference to an entity that stands elsewhere in the list has no type and counts once, where it stands.
        Query = KqlTemplate.Of($"""
            let Wrong = {alerts.Incidents}()
            | where Verdict =~ "FalsePositive"
            | mv-expand AlertId = AlertIds to typeof(string)
            | distinct AlertId = tolower(AlertId);
            {alerts.Alerts}()
            | mv-expand Thing = todynamic(Entities)
            | extend Type = tolower(tostring(Thing.Type))
            | where isnotempty(Type)
            | extend Entity = tolower(case(
                Type == "account" and isnotempty(Thing.Name) and isnotempty(Thing.UPNSuffix), strcat(Thing.Name, "@", Thing.UPNSuffix),
                Type == "account", coalesce(tostring(Thing.AadUserId), tostring(Thing.Name), tostring(Thing.DisplayName)),
                Type == "ip", tostring(Thing.Address),
                Type == "azure-resource", tostring(Thing.ResourceId),
                Type == "security-group", coalesce(tostring(Thing.DistinguishedName), tostring(Thing.ObjectGuid)),
                Type == "dns", tostring(Thing.DomainName),
                Type == "url", tostring(Thing.Url),
                Type == "mailbox", tostring(Thing.MailboxPrimaryAddress),
                Type == "host", coalesce(tostring(Thing.HostName), tostring(Thing.AzureID)),
                coalesce(tostring(Thing.Name), tostring(Thing.DisplayName), tostring(Thing.AppId))))
            | where isnotempty(Entity)
            | summarize Alerts = count_distinct(AlertId), FalseAlerts = count_distinctif(AlertId, AlertId in (Wrong)), Rules = count_distinct(Slug), LastAlert = max(Raised), Slugs = make_set(Slug) by Type, Entity
            | top 250 by Alerts
            | order by Alerts desc, Type asc, Entity asc
            | project Type, Entity, Alerts, FalseAlerts, Rules, LastAlert, Slugs = strcat_array(array_sort_asc(Slugs), ", ")
            """),
    };

    internal sealed record Row(string Type, string Entity, long Alerts, long FalseAlerts, long Rules, DateTime LastAlert, string Slugs);
}
