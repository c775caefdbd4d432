using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>External users who came into teams, and whether they are still there.</summary>
internal static class TeamAdditions
{
    public static QueryItem Item(GuestParameters pick, OfficeEvents events) => new QueryItem<Row>
    {
        Name = "external-users-in-teams",
        Title = $"External users added to teams, {pick.TimeRange}",
        NoData = new("No external user was added to a team as the pickers above say."),
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
                new(nameof(Row.Team), "Team"),
                new(nameof(Row.Channel), "Channel") { Comment = "Of a private or shared channel." },
                new(nameof(Row.By), "Added by"),
                new(nameof(Row.RemovedAt), "Removed") { Renderer = new ColumnRenderer.DateTime(), Comment = "The first removal after the addition." },
                new(nameof(Row.HomeTenant), "Tenant of the domain"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.IPAddress), "IP address"),
            ],
        },

        // Several additions before one removal share it.
        Query = KqlTemplate.Of($"""
            let Changes = materialize({events.TeamChanges}());
            let Removals = Changes
            | where IsAddition
            | project EventKey, Person, Team, Channel, AddedAt = HappenedAt
            | join kind=inner (Changes | where not(IsAddition) | project Person, Team, Channel, RemovedAt = HappenedAt) on Person, Team, Channel
            | where RemovedAt >= AddedAt
            | summarize RemovedAt = min(RemovedAt) by EventKey, Person;
            Changes
            | where IsAddition
            | lookup kind=leftouter (Removals) on EventKey, Person
            | order by HappenedAt desc, Person asc
            | project Time = HappenedAt, User = Person, Team, Channel, By, RemovedAt, HomeTenant = TenantName, ExternalTenantId, Relationship, IPAddress
            """),
    };

    internal sealed record Row(
        DateTime Time,
        string User,
        string Team,
        string Channel,
        string By,
        DateTime RemovedAt,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship,
        string IPAddress);
}
