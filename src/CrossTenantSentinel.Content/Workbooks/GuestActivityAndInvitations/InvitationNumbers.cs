using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>How many invitations there are, how many are accepted, and where that goes.</summary>
internal sealed class InvitationNumbers(GuestParameters pick, InvitationEvents invitations, WorkbookFunction outcomes)
{
    private static readonly NoDataMessage Nothing = new("Nobody invited an external user as the pickers above say.");

    public QueryItem Totals => new QueryItem<TotalRow>
    {
        Name = "invitation-numbers",
        Title = $"Invitations, {pick.TimeRange}",
        NoData = Nothing,
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(TotalRow.Metric), new ColumnRenderer.Text()),
            Left = new(nameof(TotalRow.Value), new ColumnRenderer.BigNumber(), NumberFormat.Count),
            Secondary = new(nameof(TotalRow.Share), new ColumnRenderer.Text()),
        },
        Query = KqlTemplate.Of($"""
            {outcomes}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | summarize Sent = count(), Accepted = countif(isnotnull(AcceptedAt)), ByGuests = countif(InviterIsExternal), ByApps = countif(InviterType == "app"),
                Domains = count_distinctif(Domain, isnotempty(Domain))
            | where Sent > 0
            | project Name = pack_array("Invitations sent", "Accepted", "Sent by external users", "Sent by applications"), Number = pack_array(Sent, Accepted, ByGuests, ByApps), Sent, Domains
            | mv-expand Metric = Name to typeof(string), Value = Number to typeof(long)
            | project Metric, Value, Share = iff(Metric == "Invitations sent", strcat("to ", Domains, iff(Domains == 1, " domain", " domains")), strcat(round(100.0 * Value / Sent, 1), " % of those sent"))
            """),
    };

    /// <summary>Weeks begin on Monday; weeks without invitations are drawn too.</summary>
    public QueryItem Weeks => new QueryItem<WeekRow>
    {
        Name = "invitations-per-week",
        Width = 50,
        Title = "Sent and accepted per week; the first and the last week may be incomplete",
        NoData = Nothing,
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.UnstackedBar,
            XAxis = nameof(WeekRow.Week),
            YAxes = [nameof(WeekRow.Sent), nameof(WeekRow.Accepted)],
            Series = [new(nameof(WeekRow.Sent), "Sent", Palette.Blue), new(nameof(WeekRow.Accepted), "Accepted", Palette.Green)],
        },
        Query = KqlTemplate.Of($"""
            union
                ({invitations.Sent}({pick.TimeRange.Start}, {pick.TimeRange.End}) | project HappenedAt, IsSent = 1, IsAccepted = 0),
                ({invitations.Accepted}({pick.TimeRange.Start}, {pick.TimeRange.End}) | project HappenedAt, IsSent = 0, IsAccepted = 1)
            | make-series Sent = sum(IsSent), Accepted = sum(IsAccepted) on HappenedAt from bin({pick.TimeRange.Start}, 7d) to {pick.TimeRange.End} step 7d
            | mv-expand Week = HappenedAt to typeof(datetime), Sent to typeof(long), Accepted to typeof(long)
            | project Week, Sent, Accepted
            """),
    };

    /// <summary>The straight line with the least squares, which never goes below zero.</summary>
    public QueryItem Trend => new QueryItem<TrendRow>
    {
        Name = "invitation-trend",
        Width = 50,
        Title = "Invitations sent, and their trend",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Line,
            XAxis = nameof(TrendRow.TimeGenerated),
            YAxes = [nameof(TrendRow.Sent), nameof(TrendRow.Trend)],
            Series = [new(nameof(TrendRow.Sent), "Sent", Palette.Blue), new(nameof(TrendRow.Trend), "Trend", Palette.Gray)],
        },
        Query = KqlTemplate.Of($"""
            {invitations.Sent}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | make-series Sent = count() on HappenedAt from bin({pick.TimeRange.Start}, {pick.TimeRange.Grain}) to {pick.TimeRange.End} step {pick.TimeRange.Grain}
            | extend (RSquare, Slope, Variance, ResidualVariance, Interception, Fit) = series_fit_line(Sent)
            | mv-expand TimeGenerated = HappenedAt to typeof(datetime), Sent to typeof(long), Fit to typeof(real)
            | project TimeGenerated, Sent, Trend = round(max_of(Fit, 0.0), 2)
            """),
    };

    internal sealed record TotalRow(string Metric, long Value, string Share);

    internal sealed record WeekRow(DateTime Week, long Sent, long Accepted);

    internal sealed record TrendRow(DateTime TimeGenerated, long Sent, double Trend);
}
