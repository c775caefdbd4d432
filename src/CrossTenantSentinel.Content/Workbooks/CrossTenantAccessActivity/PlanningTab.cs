using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>Whom a stricter cross-tenant access policy would hit, and a proposed entry for each tenant.</summary>
internal static class PlanningTab
{
    public static IReadOnlyList<WorkbookItem> Items(ActivityParameters pick, PickedSignIns signIns) =>
    [
        new TextItem
        {
            Name = "planning-guide",
            VisibleWhen = [pick.GuideIsOn],
            TextStyle = TextStyle.Info,
            Markdown = "Counts successful sign-ins only: what works today and would stop. *Allow* is proposed where the tenant directory approves the direction, "
                + "*review* where there is use without approval, *block* where there is none, or the tenant is listed as blocked. The last column is an entry for the partner list "
                + "of cross-tenant access settings; export the grid to Excel to work on all of them, and read every entry before you apply it.",
        },
        Impact(pick, signIns),
        Proposals(pick, signIns),
    ];

    private static QueryItem<ImpactRow> Impact(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<ImpactRow>
    {
        Name = "planning-impact",
        Title = $"If everything but approved access were blocked, {pick.TimeRange}",
        NoData = new("No successful cross-tenant sign-in matches the pickers above: a block would stop nothing."),
        Time = pick.Time,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = new TilesVisual
        {
            Title = new(nameof(ImpactRow.Blocked), new ColumnRenderer.Text()),
            Left = new(nameof(ImpactRow.Users), new ColumnRenderer.BigNumber(), NumberFormat.Count),
            Secondary = new(nameof(ImpactRow.Summary), new ColumnRenderer.Text()),
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | where Outcome == "success"
            | extend Blocked = iff(Direction == "outbound", "Outbound users affected", "Inbound users affected"),
                Approved = ApprovedFor == "both" or (ApprovedFor == "outbound" and Direction == "outbound") or (ApprovedFor == "inbound" and Direction != "outbound")
            | where not(Approved)
            | summarize Users = count_distinct(UserKey), Applications = count_distinct(ResourceId), Tenants = count_distinct(ExternalTenantId) by Blocked
            | project Blocked, Users, Summary = strcat(Applications, " applications, ", Tenants, " tenants")
            | order by Blocked desc
            """),
    };

    private static QueryItem<ProposalRow> Proposals(ActivityParameters pick, PickedSignIns signIns) => new QueryItem<ProposalRow>
    {
        Name = "planning-proposals",
        Title = $"Impact of a block and proposed entry for each tenant, {pick.TimeRange}",
        NoData = new("No successful cross-tenant sign-in matches the pickers above: a block would stop nothing."),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 10_000,
            Columns =
            [
                new(nameof(ProposalRow.ExternalTenant), "External tenant"),
                new(nameof(ProposalRow.ExternalTenantId), "Tenant id"),
                new(nameof(ProposalRow.Relationship), "Relationship"),
                new(nameof(ProposalRow.ApprovedFor), "Approved for"),
                new(nameof(ProposalRow.OutboundUsers), "Outbound users affected") { Renderer = new ColumnRenderer.Heatmap(Palette.Blue, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(ProposalRow.OutboundApps), "Outbound applications affected") { Renderer = new ColumnRenderer.Heatmap(Palette.Blue, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(ProposalRow.Outbound), "Proposal, outbound") { Renderer = Proposal },
                new(nameof(ProposalRow.InboundUsers), "Inbound users affected") { Renderer = new ColumnRenderer.Heatmap(Palette.Orange, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(ProposalRow.InboundApps), "Inbound applications affected") { Renderer = new ColumnRenderer.Heatmap(Palette.Orange, Minimum: 0), Number = NumberFormat.Count },
                new(nameof(ProposalRow.Inbound), "Proposal, inbound") { Renderer = Proposal },
                new(nameof(ProposalRow.LastUse), "Last use") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(ProposalRow.PartnerPolicy), "Partner entry (JSON)") { Renderer = new ColumnRenderer.Link(new LinkAction.ToCellDetails("Show entry")) },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.BothWays})
            | where Outcome == "success" and ExternalTenantId != {PickedSignIns.NonEntra}
            | extend Out = Direction == "outbound"
            | summarize OutboundUsers = count_distinctif(UserKey, Out), OutboundApps = count_distinctif(ResourceId, Out), InboundUsers = count_distinctif(UserKey, not(Out)),
                InboundApps = count_distinctif(ResourceId, not(Out)), LastUse = max(TimeGenerated), take_any(TenantName, Relationship, ApprovedFor) by ExternalTenantId
            | extend Outbound = case(Relationship == "blocked" or OutboundUsers == 0, "block", ApprovedFor in ("both", "outbound"), "allow", "review"),
                Inbound = case(Relationship == "blocked" or InboundUsers == 0, "block", ApprovedFor in ("both", "inbound"), "allow", "review")
            | extend Users = pack_array(bag_pack("target", "AllUsers", "targetType", "user")), Applications = pack_array(bag_pack("target", "AllApplications", "targetType", "application"))
            | extend OutboundAccess = iff(Outbound == "block", "blocked", "allowed"), InboundAccess = iff(Inbound == "block", "blocked", "allowed")
            | extend PartnerPolicy = tostring(bag_pack("tenantId", ExternalTenantId,
                "b2bCollaborationOutbound", bag_pack("usersAndGroups", bag_pack("accessType", OutboundAccess, "targets", Users), "applications", bag_pack("accessType", OutboundAccess, "targets", Applications)),
                "b2bCollaborationInbound", bag_pack("usersAndGroups", bag_pack("accessType", InboundAccess, "targets", Users), "applications", bag_pack("accessType", InboundAccess, "targets", Applications))))
            | project ExternalTenant = TenantName, ExternalTenantId, Relationship, ApprovedFor, OutboundUsers, OutboundApps, Outbound, InboundUsers, InboundApps, Inbound, LastUse, PartnerPolicy
            | order by OutboundUsers + InboundUsers desc
            """),
    };

    private static ColumnRenderer Proposal => new ColumnRenderer.Threshold(
        ThresholdMode.Icons,
        [new(ThresholdOperator.Equal, "allow", ThresholdIcons.Success), new(ThresholdOperator.Equal, "block", ThresholdIcons.Disabled)],
        ThresholdIcons.Warning);

    internal sealed record ImpactRow(string Blocked, long Users, string Summary);

    internal sealed record ProposalRow(
        string ExternalTenant,
        string ExternalTenantId,
        string Relationship,
        string ApprovedFor,
        long OutboundUsers,
        long OutboundApps,
        string Outbound,
        long InboundUsers,
        long InboundApps,
        string Inbound,
        DateTime LastUse,
        string PartnerPolicy);
}
