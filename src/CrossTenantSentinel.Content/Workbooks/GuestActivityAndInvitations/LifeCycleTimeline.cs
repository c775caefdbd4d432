using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Everything that happened to guests: how much of each kind, and guest by guest.</summary>
internal sealed class LifeCycleTimeline(TenantSettings tenant, GuestParameters pick, LifeCycleLegs legs)
{
    private static readonly NoDataMessage Nothing = new("Nothing happened to external users as the pickers above say.");

    public QueryItem Numbers => new QueryItem<GuestNumbers.NumberRow>
    {
        Name = "life-cycle-numbers",
        Title = $"Life of external users, {pick.TimeRange}",
        NoData = Nothing,
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = GuestNumbers.Tiles,
        Query = KqlTemplate.Of($"""
            {Everything}()
            | summarize Invited = countif(Event == "invited"), Again = countif(Event == "invited again"), Accepted = countif(Event == "accepted"), Members = countif(What == "guest to member"),
                Roles = countif(Event == "role given"), Groups = countif(Event == "group joined"), Deleted = countif(Event == "deleted"), Events = count()
            | where Events > 0
            | project Name = pack_array("Invited", "Invited again", "Accepted", "Became members", "Roles given", "Groups joined", "Deleted"),
                Number = pack_array(Invited, Again, Accepted, Members, Roles, Groups, Deleted)
            | mv-expand Metric = Name to typeof(string), Value = Number to typeof(long)
            | project Metric, Value
            """),
    };

    public QueryItem Grid => new QueryItem<Row>
    {
        Name = "guest-timeline",
        Title = $"Timeline by guest, {pick.TimeRange}",
        NoData = Nothing,
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 5_000,
            Hierarchy = new GridHierarchy.GroupedBy([nameof(Row.Guest)], nameof(Row.Event)),
            Columns =
            [
                new(nameof(Row.Guest), "Guest"),
                new(nameof(Row.Event), "Event"),
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.What), "What"),
                new(nameof(Row.How), "How"),
                new(nameof(Row.By), "By"),
                new(nameof(Row.IPAddress), "IP address"),
                new(nameof(Row.HomeTenant), "Tenant of the domain"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
            ],
        },

        // Who changed last stands first; the events of a guest stand in the order of time.
        Query = KqlTemplate.Of($"""
            let Events = materialize({Everything}());
            Events
            | lookup kind=leftouter (Events | summarize LastChange = max(HappenedAt) by Guest) on Guest
            | order by LastChange desc, Guest asc, HappenedAt asc, Event asc
            | project Guest, Event, Time = HappenedAt, What, How, By, IPAddress, HomeTenant, ExternalTenantId, Relationship
            """),
    };

    private WorkbookFunction Everything => new()
    {
        Name = "WB_LifeCycleEvents",
        Body = KqlTemplate.Of($"""
            let All = union ({legs.Invited}()), ({legs.Accepted}()), ({legs.TypeChanges}()), ({legs.Roles}()), ({legs.Groups}()), ({legs.Deletions}());
            {LifeCycleRows.Of(tenant, pick)}(All)
            """),
    };

    internal sealed record Row(
        string Guest,
        string Event,
        DateTime Time,
        string What,
        string How,
        string By,
        string IPAddress,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship);
}
