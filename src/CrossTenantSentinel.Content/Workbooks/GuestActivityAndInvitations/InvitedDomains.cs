using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Whose mailboxes the invitations go to.</summary>
internal sealed class InvitedDomains(TenantSettings tenant, GuestParameters pick, InvitationEvents invitations, WorkbookFunction outcomes)
{
    public QueryItem Shares => new QueryItem<ShareRow>
    {
        Name = "invited-domains",
        Width = 35,
        Title = $"Invited domains, {pick.TimeRange}",
        NoData = new("Nobody invited an external user as the pickers above say."),
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Pie,
            XAxis = nameof(ShareRow.Domain),
            YAxes = [nameof(ShareRow.Invitations)],
            OtherAfter = 10,
        },
        Query = KqlTemplate.Of($"""
            {invitations.Sent}({pick.TimeRange.Start}, {pick.TimeRange.End})
            | summarize Invitations = count() by Domain = coalesce(Domain, "(no address in the log)")
            | order by Invitations desc, Domain asc
            """),
    };

    public QueryItem Alike => new QueryItem<AlikeRow>
    {
        Name = "look-alike-domains",
        Width = 50,
        Title = $"Look-alike, blocked and disposable domains, {pick.TimeRange}",
        NoData = new("No invited domain is blocked, disposable, or like one we know.", NoDataStyle.Success),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(AlikeRow.Domain), "Domain"),
                new(nameof(AlikeRow.Likeness), "Why"),
                new(nameof(AlikeRow.Matched), "Like"),
                new(nameof(AlikeRow.Invitations), "Invitations") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(AlikeRow.Accepted), "Accepted") { Number = NumberFormat.Count },
                new(nameof(AlikeRow.Invited), "Invited"),
                new(nameof(AlikeRow.Inviters), "Invited by"),
                new(nameof(AlikeRow.LastInvitation), "Last invitation") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            let Outcomes = materialize({outcomes}({pick.TimeRange.Start}, {pick.TimeRange.End}));
            let Domains = Outcomes | distinct Domain;
            {AlikeDomains.Of(tenant)}(Domains)
            | lookup kind=leftouter (Outcomes
                | summarize Invitations = count(), Accepted = countif(isnotnull(AcceptedAt)), Invited = make_set(Person, {tenant.MaxListItems}),
                    Inviters = make_set(Inviter, {tenant.MaxListItems}), LastInvitation = max(HappenedAt) by Domain) on Domain
            | order by Invitations desc, Domain asc
            | project Domain, Likeness, Matched, Invitations, Accepted, Invited = strcat_array(array_sort_asc(Invited), ", "), Inviters = strcat_array(array_sort_asc(Inviters), ", "), LastInvitation
            """),
    };

    internal sealed record ShareRow(string Domain, long Invitations);

    internal sealed record AlikeRow(
        string Domain, string Likeness, string Matched, long Invitations, long Accepted, string Invited, string Inviters, DateTime LastInvitation);
}
