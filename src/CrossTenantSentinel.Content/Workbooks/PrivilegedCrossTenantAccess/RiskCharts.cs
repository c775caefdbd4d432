using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Numbers and charts of risk.</summary>
internal sealed class RiskCharts(PrivilegedParameters pick, PickedEvidence evidence)
{
    private static readonly NoDataMessage Nothing = new("No risky cross-tenant sign-in matches the pickers above.", NoDataStyle.Success);

    /// <summary>Risk that was found and that the log does not tell, because a licence is missing.</summary>
    public QueryItem Hidden => new QueryItem<HiddenRow>
    {
        Name = "hidden-risk-share",
        Width = 40,
        Title = $"Sign-ins with hidden risk (licence gap), {pick.TimeRange}",
        NoData = new("No cross-tenant sign-in matches the pickers above."),
        Time = pick.Time,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(HiddenRow.Direction), new ColumnRenderer.Text()),
            Left = new(nameof(HiddenRow.HiddenShare), new ColumnRenderer.BigNumber(), NumberFormat.Percent),
            Secondary = new(nameof(HiddenRow.Summary), new ColumnRenderer.Text()),
        },
        Query = KqlTemplate.Of($"""
            {evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {PickedSignIns.BothWays})
            | mv-expand Direction = pack_array("Both directions", iff(Direction == {Directions.Outbound}, "Outbound", "Inbound")) to typeof(string)
            | summarize SignIns = count(), Hidden = countif(IsRiskHidden) by Direction
            | order by Direction asc
            | project Direction, HiddenShare = round(100.0 * Hidden / SignIns, 1), Summary = strcat(Hidden, " of ", SignIns, " sign-ins")
            """),
    };

    public QueryItem Matrix => new QueryItem<MatrixRow>
    {
        Name = "risk-matrix",
        Width = 60,
        Title = $"Risky sign-ins by direction and enforced Conditional Access, {pick.TimeRange}",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Size = ItemSize.Small,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(MatrixRow.Direction), "Direction"),
                new(nameof(MatrixRow.Enforced), "Policy enforced") { Renderer = new ColumnRenderer.Heatmap(Palette.Green, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(MatrixRow.NotEnforced), "No policy enforced") { Renderer = new ColumnRenderer.Heatmap(Palette.Orange, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(MatrixRow.LetIn), "Succeeded without policy") { Renderer = new ColumnRenderer.Heatmap(Palette.Red, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(MatrixRow.Open), "Open") { Number = NumberFormat.Count, Comment = "Risk that nobody dismissed, confirmed safe or remediated." },
                new(nameof(MatrixRow.Users), "Users") { Number = NumberFormat.Count },
                new(nameof(MatrixRow.HighestRisk), "Highest risk") { Renderer = SharedColumns.Risk },
            ],
        },
        Query = KqlTemplate.Of($"""
            {evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {PickedSignIns.BothWays})
            | where HasRisk
            | summarize Enforced = countif(CaEnforced), NotEnforced = countif(not(CaEnforced)), LetIn = countif(not(CaEnforced) and Outcome == "success"),
                Open = countif(RiskState !in~ ({RiskLevels.ClosedStates})), Users = count_distinct(UserId), RiskRank = max(RiskRank) by Direction
            | order by Direction desc
            | project Direction = case(Direction == {Directions.Outbound}, "Outbound", Direction == {Directions.Inbound}, "Inbound", "Inbound, no Entra tenant"),
                Enforced, NotEnforced, LetIn, Open, Users, HighestRisk = tostring({RiskLevels.Names}[RiskRank])
            """),
    };

    public QueryItem EventTypes => new QueryItem<EventRow>
    {
        Name = "risk-event-types",
        Width = 60,
        Title = $"Risk event types of risky sign-ins, {pick.TimeRange}",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.CategoricalBar,
            XAxis = nameof(EventRow.RiskEventType),
            YAxes = [nameof(EventRow.Outbound), nameof(EventRow.Inbound)],
            Series = [new(nameof(EventRow.Outbound), Color: Palette.Blue), new(nameof(EventRow.Inbound), Color: Palette.Orange)],
        },
        Query = KqlTemplate.Of($"""
            {evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {PickedSignIns.BothWays})
            | where HasRisk
            | mv-expand RiskEventType = iff(coalesce(array_length(RiskEvents), 0) > 0, RiskEvents, pack_array("(not stated)")) to typeof(string)
            | summarize Outbound = count_distinctif(SignInKey, Direction == {Directions.Outbound}), Inbound = count_distinctif(SignInKey, Direction != {Directions.Outbound}) by RiskEventType
            | top 15 by Outbound + Inbound
            | project RiskEventType, Outbound, Inbound
            """),
    };

    /// <summary>
    /// Policies can meet what is found in real time only. Sign-ins do not say when their risk was found; it was in real time where the risk during
    /// sign-in shows it, and later where only the aggregated risk does.
    /// </summary>
    public QueryItem Timing => new QueryItem<TimingRow>
    {
        Name = "risk-timing",
        Width = 40,
        Title = $"Risk found in real time or offline, {pick.TimeRange}",
        NoData = new("No risky cross-tenant sign-in, and no risk detection of users who work in other tenants, matches the pickers above.", NoDataStyle.Success),
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.CategoricalBar,
            XAxis = nameof(TimingRow.Timing),
            YAxes = [nameof(TimingRow.SignIns), nameof(TimingRow.Detections)],
            Series =
            [
                new(nameof(TimingRow.SignIns), "Risky sign-ins", Palette.Orange),
                new(nameof(TimingRow.Detections), "Detections of our users abroad", Palette.Purple),
            ],
        },
        Query = KqlTemplate.Of($"""
            let SignIns = materialize({evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {PickedSignIns.BothWays}));
            let Abroad = SignIns | where Direction == {Directions.Outbound} | distinct UserId;
            union isfuzzy=true
                (SignIns | where HasRisk
                | project Key = SignInKey, IsSignIn = true, Timing = case(RealtimeRank >= {RiskLevels.LowestKnown}, "realtime", RiskRank >= {RiskLevels.LowestKnown}, "offline", "notdefined")),
                (AADUserRiskEvents | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End}) and tolower(UserId) in (Abroad)
                | summarize arg_max(TimeGenerated, DetectionTimingType) by Key = coalesce(tolower(Id), strcat(UserId, RiskEventType, ActivityDateTime))
                | project Key, IsSignIn = false, Timing = tolower(DetectionTimingType))
            | summarize SignIns = countif(IsSignIn), Detections = countif(not(IsSignIn))
                by Timing = case(Timing == "realtime", "Real time", Timing == "nearrealtime", "Near real time", Timing == "offline", "Offline", "Not stated")
            | order by Timing desc
            """),
    };

    internal sealed record HiddenRow(string Direction, double HiddenShare, string Summary);

    internal sealed record MatrixRow(string Direction, long Enforced, long NotEnforced, long LetIn, long Open, long Users, string HighestRisk);

    internal sealed record EventRow(string RiskEventType, long Outbound, long Inbound);

    internal sealed record TimingRow(string Timing, long SignIns, long Detections);
}
