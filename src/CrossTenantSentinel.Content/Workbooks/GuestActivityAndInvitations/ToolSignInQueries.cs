using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Sign-ins of external users to portals and command lines, of service providers too: who administers is who can do harm.</summary>
internal sealed class ToolSignInQueries(GuestParameters pick, PickedExternalSignIns signIns)
{
    private static readonly NoDataMessage Nothing = new("No external user opened a portal or a command line as the pickers above say.");

    /// <summary>
    /// The time stays a time, so that sorting works and the portal writes it in the reader's zone; the age beside it is a number of seconds that the
    /// portal writes as minutes, hours or days. It is never negative: clocks differ.
    /// </summary>
    public QueryItem SignIns => new QueryItem<SignInRow>
    {
        Name = "tool-sign-ins",
        Title = $"Sign-ins to portals and command lines, newest 1,000, {pick.TimeRange}",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            SortBy = [new(nameof(SignInRow.SignInTime))],
            Columns =
            [
                new(nameof(SignInRow.SignInTime), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(SignInRow.Age), "Ago") { Number = new NumberFormat { Unit = NumberUnit.Seconds, MaximumFractionDigits = 1 } },
                new(nameof(SignInRow.User), "External user"),
                new(nameof(SignInRow.Account), "Account"),
                new(nameof(SignInRow.HomeTenant), "Home tenant"),
                new(nameof(SignInRow.ExternalTenantId), "Tenant id"),
                new(nameof(SignInRow.Kind), "Portal or tool"),
                new(nameof(SignInRow.Application), "Application"),
                new(nameof(SignInRow.Resource), "Resource"),
                new(nameof(SignInRow.Result), "Result") { Renderer = SharedColumns.Result },
                new(nameof(SignInRow.Code), "Code"),
                new(nameof(SignInRow.Meaning), "Meaning"),
                new(nameof(SignInRow.IPAddress), "IP address"),
                new(nameof(SignInRow.Place), "Place"),
                new(nameof(SignInRow.RiskLevel), "Risk") { Renderer = SharedColumns.Risk },
                new(nameof(SignInRow.CaEnforced), "Conditional Access enforced"),
                new(nameof(SignInRow.Mfa), "Multifactor evidence"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {ToolSignIns}()
            | top 1000 by SignInTime
            | project SignInTime, Age = max_of(datetime_diff("second", now(), SignInTime), 0), User = coalesce(UserPrincipalName, UserKey), Account = iff(IsGuest, Account, "service provider or support"),
                HomeTenant = TenantName, ExternalTenantId, Kind = iff(AppId in ({AppIds.PortalApps}), "portal", "tool"), Application, Resource, Result = Outcome, Code = ResultType,
                Meaning = {ResultMeanings.Function}(ResultType), IPAddress, Place, RiskLevel = tostring({RiskLevels.Names}[RiskRank]), CaEnforced, Mfa
            """),
    };

    /// <summary>Coordinates are rounded to a decimal (about 10 km), so that the addresses of a town make one circle.</summary>
    public QueryItem Places => new QueryItem<PlaceRow>
    {
        Name = "tool-places",
        Width = 80,
        Title = $"Places of successful portal and command line sign-ins (of others when a result is picked), {pick.TimeRange}",
        NoData = new("No such sign-in has coordinates."),
        Time = pick.Time,
        Resources = pick.Resources,
        Size = ItemSize.Large,
        Visual = new MapVisual
        {
            Location = new MapLocation.Coordinates(nameof(PlaceRow.Latitude), nameof(PlaceRow.Longitude)),
            SizeBy = nameof(PlaceRow.SignIns),
            LabelColumn = nameof(PlaceRow.Place),
            LegendMetric = nameof(PlaceRow.SignIns),
            ColorBy = nameof(PlaceRow.RiskScore),
        },
        Query = KqlTemplate.Of($"""
            {Counted}()
            | where HasPlace
            | summarize SignIns = count(), Users = count_distinct(UserKey), RiskScore = max(RiskScore), Place = max(Place) by Latitude = round(Latitude, 1), Longitude = round(Longitude, 1)
            | top {MostPlaces} by SignIns
            | project Latitude, Longitude, Place, SignIns, Users, RiskScore
            """),
    };

    /// <summary>What the first map cannot draw.</summary>
    public QueryItem Countries => new QueryItem<CountryRow>
    {
        Name = "tool-countries",
        Title = "Countries of those without coordinates",
        NoData = new("Every such sign-in that names a country has coordinates.", NoDataStyle.Success),
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new MapVisual
        {
            Location = new MapLocation.Country(nameof(CountryRow.Country)),
            SizeBy = nameof(CountryRow.SignIns),
            LabelColumn = nameof(CountryRow.Country),
            LegendMetric = nameof(CountryRow.SignIns),
            ColorBy = nameof(CountryRow.RiskScore),
        },
        Query = KqlTemplate.Of($"""
            {Counted}()
            | where not(HasPlace) and isnotempty(Country)
            | summarize SignIns = count(), Users = count_distinct(UserKey), RiskScore = max(RiskScore) by Country
            | top {MostPlaces} by SignIns
            """),
    };

    public QueryItem WithoutPlace => new QueryItem<WithoutPlaceRow>
    {
        Name = "tool-sign-ins-without-coordinates",
        Width = 20,
        Title = "Sign-ins without coordinates",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(WithoutPlaceRow.Metric), new ColumnRenderer.Text()),
            Left = new(nameof(WithoutPlaceRow.SignIns), new ColumnRenderer.BigNumber(), NumberFormat.Count),
            Secondary = new(nameof(WithoutPlaceRow.Share), new ColumnRenderer.Text()),
        },
        Query = KqlTemplate.Of($"""
            {Counted}()
            | summarize SignIns = countif(not(HasPlace)), All = count()
            | where All > 0
            | project Metric = "Sign-ins without coordinates", SignIns, Share = strcat("of ", All)
            """),
    };

    /// <summary>The most that a map draws.</summary>
    private static long MostPlaces => 100;

    private WorkbookFunction ToolSignIns => new()
    {
        Name = "WB_ToolSignIns",
        Body = KqlTemplate.Of($"""
            {signIns.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | where AppId in ({AppIds.PortalApps}) or AppId in ({AppIds.CliToolApps})
            | extend Place = case(isnotempty(City) and isnotempty(Country), strcat(City, ", ", Country), isnotempty(City), City, isnotempty(Country), Country, "(unknown)")
            """),
    };

    /// <summary>A failed attempt is no sign-in: only successes are on the maps, unless the reader asks for another result. Unknown risk is no risk.</summary>
    private WorkbookFunction Counted => new()
    {
        Name = "WB_CountedToolSignIns",
        Body = KqlTemplate.Of($"""
            {ToolSignIns}()
            | where Outcome == iff({pick.Status} == "*", "success", {pick.Status})
            | extend RiskScore = iff(RiskRank >= {RiskLevels.LowestKnown}, RiskRank - 1, 0)
            """),
    };

    internal sealed record SignInRow(
        DateTime SignInTime,
        long Age,
        string User,
        string Account,
        string HomeTenant,
        string ExternalTenantId,
        string Kind,
        string Application,
        string Resource,
        string Result,
        string Code,
        string Meaning,
        string IPAddress,
        string Place,
        string RiskLevel,
        bool CaEnforced,
        string Mfa);

    internal sealed record PlaceRow(double Latitude, double Longitude, string Place, long SignIns, long Users, long RiskScore);

    internal sealed record CountryRow(string Country, long SignIns, long Users, long RiskScore);

    internal sealed record WithoutPlaceRow(string Metric, long SignIns, string Share);
}
