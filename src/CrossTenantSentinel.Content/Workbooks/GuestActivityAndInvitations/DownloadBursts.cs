using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>External users who take many files at once.</summary>
internal static class DownloadBursts
{
    /// <summary>Different files within an hour from which downloads are a burst.</summary>
    private const int MinFiles = 30;

    public static QueryItem Item(GuestParameters pick, OfficeEvents events) => new QueryItem<Row>
    {
        Name = "download-bursts",
        Title = "Download bursts of external users: 30 or more files within an hour",
        NoData = new("No external user downloaded 30 files within an hour.", NoDataStyle.Success),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.Start), "Began") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.End), "Ended") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.User), "External user"),
                new(nameof(Row.Files), "Files") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(Row.Downloads), "Downloads") { Number = NumberFormat.Count },
                new(nameof(Row.Sites), "Sites"),
                new(nameof(Row.IPAddresses), "IP addresses"),
                new(nameof(Row.HomeTenant), "Tenant of the domain"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
            ],
        },

        // A download ends a burst when so many lie in the hour before it; bursts that overlap are one. The hour is no hour of the clock.
        Query = KqlTemplate.Of($"""
            let Downloads = materialize({events.Downloads}());
            let Bursts = Downloads
            | sort by Person asc, HappenedAt asc
            | extend Start = iff(prev(Person, {MinFiles - 1}) == Person, prev(HappenedAt, {MinFiles - 1}), datetime(null))
            | where HappenedAt - Start < 1h
            | project Person, Start, End = HappenedAt
            | sort by Person asc, End asc
            | extend Burst = row_cumsum(iff(prev(Person) == Person and Start <= prev(End), 0, 1), prev(Person) != Person)
            | summarize Start = min(Start), End = max(End) by Person, Burst;
            Bursts
            | join kind=inner (Downloads) on Person
            | where HappenedAt between (Start .. End)
            | summarize Files = count_distinct(File), Downloads = count(), Sites = make_set_if(Site, isnotempty(Site), 10), IPAddresses = make_set_if(IPAddress, isnotempty(IPAddress), 10),
                take_any(TenantName, ExternalTenantId, Relationship) by Person, Start, End
            | where Files >= {MinFiles}
            | order by Start desc, Person asc
            | project Start, End, User = Person, Files, Downloads, Sites = strcat_array(array_sort_asc(Sites), ", "), IPAddresses = strcat_array(array_sort_asc(IPAddresses), ", "),
                HomeTenant = TenantName, ExternalTenantId, Relationship
            """),
    };

    internal sealed record Row(
        DateTime Start,
        DateTime End,
        string User,
        long Files,
        long Downloads,
        string Sites,
        string IPAddresses,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship);
}
