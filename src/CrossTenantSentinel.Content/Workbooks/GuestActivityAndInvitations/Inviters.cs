using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Who lets external users in.</summary>
internal sealed class Inviters(GuestParameters pick, WorkbookFunction outcomes)
{
    public QueryItem Busiest => new QueryItem<InviterRow>
    {
        Name = "inviters",
        Width = 65,
        Title = $"Who invites most, {pick.TimeRange}",
        NoData = new("Nobody invited an external user as the pickers above say."),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(InviterRow.Inviter), "Inviter"),
                new(nameof(InviterRow.Kind), "Kind of inviter"),
                new(nameof(InviterRow.Invitations), "Invitations") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(InviterRow.Accepted), "Accepted") { Renderer = new ColumnRenderer.Bar(Palette.Green), Number = NumberFormat.Count },
                new(nameof(InviterRow.AcceptedShare), "Accepted share") { Number = NumberFormat.Percent },
                new(nameof(InviterRow.Domains), "Domains") { Number = NumberFormat.Count },
                new(nameof(InviterRow.LastInvitation), "Last invitation") { Renderer = new ColumnRenderer.DateTime() },
                GridColumn.Hidden(nameof(InviterRow.InviterId)),
            ],
        },
        Query = KqlTemplate.Of($"""
            {outcomes}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | summarize Invitations = count(), Accepted = countif(isnotnull(AcceptedAt)), Domains = count_distinctif(Domain, isnotempty(Domain)),
                LastInvitation = max(HappenedAt), IsExternal = countif(InviterIsExternal) > 0, Type = take_any(InviterType) by Inviter, InviterId
            | order by Invitations desc, LastInvitation desc, Inviter asc
            | project Inviter, Kind = case(IsExternal, "external user", Type == "user", "our user", Type == "app", "application", "unknown"), Invitations, Accepted,
                AcceptedShare = round(100.0 * Accepted / Invitations, 1), Domains, LastInvitation, InviterId
            """),
    };

    public QueryItem Guests => new QueryItem<GuestRow>
    {
        Name = "guests-inviting-guests",
        Title = $"External users who invited external users, {pick.TimeRange}",
        NoData = new("No external user invited anybody as the pickers above say.", NoDataStyle.Success),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 5_000,
            Columns =
            [
                new(nameof(GuestRow.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(GuestRow.Inviter), "Inviter"),
                new(nameof(GuestRow.Invited), "Invited"),
                new(nameof(GuestRow.SameDomain), "Same domain"),
                new(nameof(GuestRow.HomeTenant), "Tenant of the domain"),
                new(nameof(GuestRow.ExternalTenantId), "Tenant id"),
                new(nameof(GuestRow.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(GuestRow.IPAddress), "IP address"),
                new(nameof(GuestRow.AcceptedAt), "Accepted") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {outcomes}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | where InviterIsExternal
            | order by HappenedAt desc, Person asc
            | project Time = HappenedAt, Inviter, Invited = Person, SameDomain = iff(isnotempty(Domain) and Domain == extract("@([^@]*)$", 1, Inviter), "yes", "no"),
                HomeTenant = TenantName, ExternalTenantId, Relationship, IPAddress, AcceptedAt
            """),
    };

    internal sealed record InviterRow(
        string Inviter, string Kind, long Invitations, long Accepted, double AcceptedShare, long Domains, DateTime LastInvitation, string InviterId);

    internal sealed record GuestRow(
        DateTime Time,
        string Inviter,
        string Invited,
        string SameDomain,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship,
        string IPAddress,
        DateTime AcceptedAt);
}
