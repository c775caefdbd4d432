using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Where external users come from, and what they use.</summary>
internal sealed class GuestCharts(GuestParameters pick, PickedExternalSignIns signIns)
{
    private static readonly NoDataMessage Nothing = new("No external user signed in successfully as the pickers above say.");

    public QueryItem Domains => new QueryItem<DomainRow>
    {
        Name = "guest-domains",
        Width = 40,
        Title = "Active external users by domain",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Pie,
            XAxis = nameof(DomainRow.Domain),
            YAxes = [nameof(DomainRow.Users)],
            OtherAfter = 10,
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | where IsGuest and Outcome == "success"
            | summarize Name = max(UserPrincipalName) by UserKey
            | summarize Users = count() by Domain = coalesce(extract("@([^@]*)$", 1, Name), "(not in the log)")
            | order by Users desc, Domain asc
            """),
    };

    public QueryItem Applications => new QueryItem<ApplicationRow>
    {
        Name = "guest-applications",
        Width = 60,
        Title = "What external users use most: 15 resources by users",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.CategoricalBar,
            XAxis = nameof(ApplicationRow.Resource),
            YAxes = [nameof(ApplicationRow.Guests), nameof(ApplicationRow.Members)],
            Series = [new(nameof(ApplicationRow.Guests), "Guests", Palette.Orange), new(nameof(ApplicationRow.Members), "B2B members", Palette.Blue)],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | where IsGuest and Outcome == "success"
            | summarize Guests = count_distinctif(UserKey, Account != {PickedExternalSignIns.Member}), Members = count_distinctif(UserKey, Account == {PickedExternalSignIns.Member})
                by Resource = coalesce(Resource, "(not in the log)")
            | order by Guests + Members desc, Resource asc
            | take 15
            """),
    };

    internal sealed record DomainRow(string Domain, long Users);

    internal sealed record ApplicationRow(string Resource, long Guests, long Members);
}
