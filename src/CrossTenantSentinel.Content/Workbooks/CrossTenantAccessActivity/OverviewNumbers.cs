using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>The numbers of the overview.</summary>
internal static class OverviewNumbers
{
    private static readonly NoDataMessage Nothing = new("No cross-tenant sign-in matches the pickers above.");

    public static QueryItem Tenants(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<TenantsRow>
    {
        Name = "external-tenants-card",
        Width = 20,
        Title = $"External tenants, {pick.TimeRange}",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new CardVisual(),
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | where ExternalTenantId != {PickedSignIns.NonEntra}
            | summarize ExternalTenants = count_distinct(ExternalTenantId)
            """),
    };

    public static QueryItem Tiles(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<TileRow>
    {
        Name = "overview-tiles",
        Width = 80,
        Title = $"In scope, {pick.TimeRange}",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(TileRow.Metric), new ColumnRenderer.Text()),
            Left = new(nameof(TileRow.Value), new ColumnRenderer.BigNumber(), new() { MaximumFractionDigits = 1 }),
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | summarize OutboundUsers = count_distinctif(UserKey, Direction == "outbound"), InboundUsers = count_distinctif(UserKey, Direction != "outbound"),
                SignIns = count(), Failures = countif(Outcome == "failure"), Interrupts = countif(Outcome == "interrupt"),
                UnknownTenants = count_distinctif(ExternalTenantId, Relationship == "unknown" and ExternalTenantId != {PickedSignIns.NonEntra})
            | extend FailureRate = iff(SignIns == 0, 0.0, round(100.0 * Failures / SignIns, 1))
            | project Name = pack_array("Outbound users", "Inbound users", "Sign-ins", "Failures", "Failure rate, %", "Interrupts", "Tenants of unknown relationship"),
                Number = pack_array(OutboundUsers, InboundUsers, SignIns, Failures, FailureRate, Interrupts, UnknownTenants)
            | mv-expand Metric = Name to typeof(string), Value = Number to typeof(real)
            | project Metric, Value
            """),
    };

    /// <summary>Its span is fixed: what is new can only be told against a time before, which the picked range may not hold.</summary>
    public static QueryItem NewTenants(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<NewTenantsRow>
    {
        Name = "new-tenants-tile",
        Width = 20,
        Title = "New external tenants, last 14 days",
        NoData = Nothing,
        Time = new TimeScope.Fixed(TimeSpan.FromDays(42)),
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(NewTenantsRow.Metric), new ColumnRenderer.Text()),
            Left = new(nameof(NewTenantsRow.NewTenants), new ColumnRenderer.BigNumber(), NumberFormat.Count),
            Secondary = new(nameof(NewTenantsRow.Change), new ColumnRenderer.Text()),
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | where ExternalTenantId != {PickedSignIns.NonEntra}
            | summarize by ExternalTenantId, Fortnight = toint((now() - TimeGenerated) / 14d)
            | summarize Fortnights = make_set(Fortnight) by ExternalTenantId
            | summarize NewTenants = countif(set_has_element(Fortnights, 0) and not(set_has_element(Fortnights, 1))),
                Before = countif(set_has_element(Fortnights, 1) and not(set_has_element(Fortnights, 2)))
            | project Metric = "New tenants", NewTenants, Change = strcat(iff(NewTenants >= Before, "+", ""), NewTenants - Before, " against the 14 days before")
            """),
    };

    internal sealed record TenantsRow(long ExternalTenants);

    internal sealed record TileRow(string Metric, double Value);

    internal sealed record NewTenantsRow(string Metric, long NewTenants, string Change);
}
