using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>How many external users are active, and when they sign in.</summary>
internal sealed class GuestNumbers(GuestParameters pick, PickedExternalSignIns signIns)
{
    public QueryItem Active => new QueryItem<NumberRow>
    {
        Name = "guest-numbers",
        Width = 60,
        Title = $"Active external users, {pick.TimeRange}",
        NoData = new("No external user signed in successfully as the pickers above say."),
        Time = pick.Time,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = Tiles,
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | where IsGuest and Outcome == "success"
            | summarize arg_max(SignInTime, Account, ExternalTenantId) by UserKey
            | summarize Guests = countif(Account != {PickedExternalSignIns.Member}), NonEntra = countif(Account == {PickedExternalSignIns.NonEntraGuest}),
                Members = countif(Account == {PickedExternalSignIns.Member}),
                Tenants = count_distinctif(ExternalTenantId, ExternalTenantId != {PickedSignIns.NonEntra} and isnotempty(ExternalTenantId)), Users = count()
            | where Users > 0
            | project Name = pack_array("Active guests", "Home tenants", "Guests without an Entra tenant", "B2B members"), Number = pack_array(Guests, Tenants, NonEntra, Members)
            | mv-expand Metric = Name to typeof(string), Value = Number to typeof(long)
            | project Metric, Value
            """),
    };

    public QueryItem OverTime => new QueryItem<TrendRow>
    {
        Name = "guests-and-members-over-time",
        Title = $"Sign-ins of guests and of B2B members, {pick.TimeRange}",
        NoData = new("No sign-in of an external user matches the pickers above."),
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Time,
            XAxis = nameof(TrendRow.TimeGenerated),
            YAxes = [nameof(TrendRow.SignIns)],
            SplitBy = nameof(TrendRow.Account),
            Series =
            [
                new(PickedExternalSignIns.Guest, "Guests", Palette.Orange),
                new(PickedExternalSignIns.NonEntraGuest, "Guests without an Entra tenant", Palette.Yellow),
                new(PickedExternalSignIns.Member, "B2B members", Palette.Blue),
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | where IsGuest
            | summarize SignIns = count() by TimeGenerated = bin(SignInTime, {pick.TimeRange.Grain}), Account
            | order by TimeGenerated asc, Account asc
            | project TimeGenerated, Account, SignIns
            """),
    };

    /// <summary>A number to a tile.</summary>
    public static TilesVisual Tiles => new()
    {
        Title = new(nameof(NumberRow.Metric), new ColumnRenderer.Text()),
        Left = new(nameof(NumberRow.Value), new ColumnRenderer.BigNumber(), NumberFormat.Count),
    };

    internal sealed record NumberRow(string Metric, long Value);

    internal sealed record TrendRow(DateTime TimeGenerated, string Account, long SignIns);
}
