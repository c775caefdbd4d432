using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>How much external users are given, and take.</summary>
internal static class OfficeNumbers
{
    public static QueryItem OverTime(GuestParameters pick, OfficeEvents events) => new QueryItem<Row>
    {
        Name = "teams-and-files-over-time",
        Title = $"External users added to teams, items shared with them, and their downloads, {pick.TimeRange}",
        NoData = new("No external user was added to a team, given an item, or downloaded one."),
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Time,
            XAxis = nameof(Row.TimeGenerated),
            YAxes = [nameof(Row.Events)],
            SplitBy = nameof(Row.Event),
            Series = [new("added to a team", "Added to a team", Palette.Purple), new("shared", "Shared", Palette.Orange), new("downloaded", "Downloaded", Palette.Blue)],
        },
        Query = KqlTemplate.Of($"""
            union
                ({events.TeamChanges}() | where IsAddition | project HappenedAt, Event = "added to a team"),
                ({events.Shares}() | project HappenedAt, Event = "shared"),
                ({events.Downloads}() | project HappenedAt, Event = "downloaded")
            | summarize Events = count() by TimeGenerated = bin(HappenedAt, {pick.TimeRange.Grain}), Event
            | order by TimeGenerated asc, Event asc
            """),
    };

    internal sealed record Row(DateTime TimeGenerated, string Event, long Events);
}
