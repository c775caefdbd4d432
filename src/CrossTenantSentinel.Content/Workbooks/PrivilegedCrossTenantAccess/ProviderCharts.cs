using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Where and when service providers sign in.</summary>
internal sealed class ProviderCharts(PrivilegedParameters pick, WorkbookFunction delegated)
{
    public QueryItem Countries => new QueryItem<CountryRow>
    {
        Name = "provider-countries",
        Width = 50,
        Title = $"Countries that service providers sign in from, {pick.TimeRange}",
        NoData = new("No sign-in of a service provider that matches the pickers above names a country."),
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new MapVisual
        {
            Location = new MapLocation.Country(nameof(CountryRow.Country)),
            SizeBy = nameof(CountryRow.SignIns),
            LabelColumn = nameof(CountryRow.Country),
            LegendMetric = nameof(CountryRow.SignIns),
            ColorBy = nameof(CountryRow.Users),
        },
        Query = KqlTemplate.Of($"""
            {delegated}({CrossTenantAccessTypes.ServiceProvider})
            | where isnotempty(CountryCode)
            | summarize SignIns = count(), Users = count_distinct(Person), Providers = count_distinct(ExternalTenantId) by Country = CountryCode
            | top 100 by SignIns
            """),
    };

    /// <summary>Every hour has a row, because the hours without sign-ins are what makes the others stand out.</summary>
    public QueryItem Hours => new QueryItem<HourRow>
    {
        Name = "provider-hours",
        Width = 50,
        Title = $"Hours (UTC) at which service providers sign in, {pick.TimeRange}",
        NoData = ProviderSignIns.Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns = [new(nameof(HourRow.Hour), "Hour"), .. Days.Select(Day)],
            OneScale = Days,
        },
        Query = KqlTemplate.Of($"""
            let Times = materialize({delegated}({CrossTenantAccessTypes.ServiceProvider}) | project SignInTime, Day = dayofweek(SignInTime));
            range HourOfDay from 0 to 23 step 1
            | where toscalar(Times | count) > 0
            | lookup kind=leftouter (Times
                | summarize Monday = countif(Day == 1d), Tuesday = countif(Day == 2d), Wednesday = countif(Day == 3d), Thursday = countif(Day == 4d), Friday = countif(Day == 5d),
                    Saturday = countif(Day == 6d), Sunday = countif(Day == 0d) by HourOfDay = tolong(hourofday(SignInTime))) on HourOfDay
            | order by HourOfDay asc
            | project Hour = strcat(iff(HourOfDay < 10, "0", ""), HourOfDay, ":00"), Monday = coalesce(Monday, 0), Tuesday = coalesce(Tuesday, 0), Wednesday = coalesce(Wednesday, 0),
                Thursday = coalesce(Thursday, 0), Friday = coalesce(Friday, 0), Saturday = coalesce(Saturday, 0), Sunday = coalesce(Sunday, 0)
            """),
    };

    private static IReadOnlyList<string> Days =>
    [
        nameof(HourRow.Monday), nameof(HourRow.Tuesday), nameof(HourRow.Wednesday), nameof(HourRow.Thursday), nameof(HourRow.Friday), nameof(HourRow.Saturday), nameof(HourRow.Sunday),
    ];

    private static GridColumn Day(string name) => new(name, name) { Renderer = new ColumnRenderer.Heatmap(Palette.YellowOrangeRed, Minimum: 0), Number = NumberFormat.Count };

    internal sealed record CountryRow(string Country, long SignIns, long Users, long Providers);

    internal sealed record HourRow(string Hour, long Monday, long Tuesday, long Wednesday, long Thursday, long Friday, long Saturday, long Sunday);
}
