using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>The charts of the overview.</summary>
internal static class OverviewCharts
{
    private static readonly NoDataMessage Nothing = new("No cross-tenant sign-in matches the pickers above.");

    public static QueryItem Trend(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<TrendRow>
    {
        Name = "sign-ins-by-direction",
        Width = 80,
        Title = $"Sign-ins by direction, {pick.TimeRange}",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Time,
            XAxis = nameof(TrendRow.TimeGenerated),
            YAxes = [nameof(TrendRow.SignIns)],
            SplitBy = nameof(TrendRow.Direction),
            Series =
            [
                new(Directions.Outbound, "Outbound", Palette.Blue),
                new(Directions.Inbound, "Inbound", Palette.Orange),
                new(Directions.InboundNonEntra, "Inbound, no Entra tenant", Palette.Yellow),
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | summarize SignIns = count() by TimeGenerated = bin(TimeGenerated, {pick.TimeRange.Grain}), Direction
            | project TimeGenerated, Direction, SignIns
            | order by TimeGenerated asc
            """),
    };

    public static QueryItem Relationships(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<RelationshipRow>
    {
        Name = "sign-ins-by-relationship",
        Width = 33,
        Title = "Sign-ins by relationship of the other tenant",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Pie,
            XAxis = nameof(RelationshipRow.Relationship),
            YAxes = [nameof(RelationshipRow.SignIns)],
            OtherAfter = 7,
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | summarize SignIns = count() by Relationship
            | order by SignIns desc
            """),
    };

    public static QueryItem TopTenants(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<TopTenantRow>
    {
        Name = "busiest-tenants",
        Width = 33,
        Title = "Busiest 15 external tenants",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.CategoricalBar,
            XAxis = nameof(TopTenantRow.ExternalTenant),
            YAxes = [nameof(TopTenantRow.Outbound), nameof(TopTenantRow.Inbound)],
            Series = [new(nameof(TopTenantRow.Outbound), Color: Palette.Blue), new(nameof(TopTenantRow.Inbound), Color: Palette.Orange)],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | summarize Outbound = countif(Direction == "outbound"), Inbound = countif(Direction != "outbound"), take_any(TenantName) by ExternalTenantId
            | top 15 by Outbound + Inbound
            | project ExternalTenant = TenantName, Outbound, Inbound
            """),
    };

    /// <summary>Guests, direct connect, service providers, support and passthrough are different kinds of access with policies of their own.</summary>
    public static QueryItem AccessTypes(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<AccessTypeRow>
    {
        Name = "access-types",
        Width = 33,
        Title = "Kinds of access",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(AccessTypeRow.AccessType), "Kind of access"),
                new(nameof(AccessTypeRow.Direction), "Direction"),
                new(nameof(AccessTypeRow.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(AccessTypeRow.Users), "Users") { Number = NumberFormat.Count },
                new(nameof(AccessTypeRow.Failures), "Failures") { Number = NumberFormat.Count },
            ],
            SortBy = [new(nameof(AccessTypeRow.SignIns))],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | extend AccessType = case(CrossTenantAccessType =~ "b2bCollaboration", "B2B collaboration", CrossTenantAccessType =~ "b2bDirectConnect", "B2B direct connect",
                CrossTenantAccessType =~ "serviceProvider", "Service provider", CrossTenantAccessType =~ "microsoftSupport", "Microsoft support",
                CrossTenantAccessType =~ "passthrough", "Passthrough (no access)", CrossTenantAccessType in~ ("", "none"), "Not stated", "Other")
            | summarize SignIns = count(), Users = count_distinct(UserKey), Failures = countif(Outcome == "failure") by AccessType, Direction
            | order by SignIns desc
            """),
    };

    internal sealed record TrendRow(DateTime TimeGenerated, string Direction, long SignIns);

    internal sealed record RelationshipRow(string Relationship, long SignIns);

    internal sealed record TopTenantRow(string ExternalTenant, long Outbound, long Inbound);

    internal sealed record AccessTypeRow(string AccessType, string Direction, long SignIns, long Users, long Failures);
}
