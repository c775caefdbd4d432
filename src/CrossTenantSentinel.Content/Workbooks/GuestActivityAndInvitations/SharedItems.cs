using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Files, folders and sites that were shared with external users.</summary>
internal static class SharedItems
{
    public static QueryItem Item(GuestParameters pick, OfficeEvents events) => new QueryItem<Row>
    {
        Name = "shared-with-external-users",
        Title = $"Shared with external users, {pick.TimeRange}",
        NoData = new("Nothing was shared with an external user as the pickers above say."),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 5_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.User), "External user"),
                new(nameof(Row.Item), "Item"),
                new(nameof(Row.ItemType), "Kind of item"),
                new(nameof(Row.By), "Shared by"),
                new(nameof(Row.ByExternal), "By an external user") { Comment = "External users can pass on what was shared with them, if the site lets them." },
                new(nameof(Row.How), "How"),
                new(nameof(Row.HomeTenant), "Tenant of the domain"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.IPAddress), "IP address"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {events.Shares}()
            | order by HappenedAt desc, Person asc, Item asc
            | project Time = HappenedAt, User = Person, Item, ItemType, By, ByExternal = iff(ActorIsExternal, "yes", "no"), How, HomeTenant = TenantName, ExternalTenantId, Relationship, IPAddress
            """),
    };

    internal sealed record Row(
        DateTime Time,
        string User,
        string Item,
        string ItemType,
        string By,
        string ByExternal,
        string How,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship,
        string IPAddress);
}
