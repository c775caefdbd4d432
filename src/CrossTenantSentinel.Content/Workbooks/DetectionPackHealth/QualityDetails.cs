using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What stands behind the numbers: the tenants, inviters and changes that need somebody's attention.</summary>
internal sealed class QualityDetails(HealthParameters pick, LoggedSignIns signIns, LoggedEvents events)
{
    public QueryItem Tenants => new QueryItem<TenantRow>
    {
        Name = "unnamed-tenants",
        Title = $"External tenants without a name, busiest first, {pick.TimeRange}",
        NoData = new("Every external tenant of the sign-ins has a name in the tenant directory.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(TenantRow.ExternalTenantId), "Tenant id"),
                new(nameof(TenantRow.Listed), "In the directory"),
                new(nameof(TenantRow.LoggedName), "Name in the log") { Comment = "Tenants choose their names themselves: a hint only." },
                new(nameof(TenantRow.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(TenantRow.Outbound), "Outbound") { Number = NumberFormat.Count },
                new(nameof(TenantRow.Users), "Users") { Number = NumberFormat.Count },
                new(nameof(TenantRow.FirstSeen), "First seen") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(TenantRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.ExternalTenants}()
            | where isempty(TenantName)
            | order by SignIns desc, ExternalTenantId asc
            | project ExternalTenantId, Listed = iff(coalesce(IsListed, false), "without a name", "no"), LoggedName = substring(LoggedName, 0, 128), SignIns, Outbound, Users, FirstSeen, LastSeen
            """),
    };

    public QueryItem Inviters => new QueryItem<InviterRow>
    {
        Name = "unresolved-inviters",
        Title = $"Inviters who are unresolved, {pick.TimeRange}",
        NoData = new("Every inviter is known.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(InviterRow.Inviter), "Inviter"),
                new(nameof(InviterRow.Problem), "Problem"),
                new(nameof(InviterRow.Invitations), "Invitations") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(InviterRow.LastInvitation), "Last invitation") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(InviterRow.ActorId), "User id"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {events.Inviters}()
            | where isnotempty(Problem)
            | summarize Invitations = count(), LastInvitation = max(TimeGenerated) by Inviter, Problem, ActorId
            | order by Invitations desc, Inviter asc
            | project Inviter, Problem, Invitations, LastInvitation, ActorId
            """),
    };

    public QueryItem Changes => new QueryItem<ChangeRow>
    {
        Name = "unparsed-policy-events",
        Title = $"Changes of cross-tenant access settings that cannot be read, {pick.TimeRange}",
        NoData = new("Every change of cross-tenant access settings in this time can be read.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(ChangeRow.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(ChangeRow.Operation), "Operation"),
                new(nameof(ChangeRow.Problem), "Problem"),
                new(nameof(ChangeRow.PartnerTenantId), "Partner's tenant id"),
                new(nameof(ChangeRow.By), "By"),
                new(nameof(ChangeRow.CorrelationId), "Request"),
                new(nameof(ChangeRow.Targets), "What the log says"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {events.AccessChanges}()
            | where isnotempty(Problem)
            | order by TimeGenerated desc, EventId asc
            | project Time = TimeGenerated, Operation = OperationName, Problem, PartnerTenantId, By = coalesce(ActorName, ActorId), CorrelationId, Targets = substring(tostring(TargetResources), 0, 1000)
            """),
    };

    internal sealed record TenantRow(string ExternalTenantId, string Listed, string LoggedName, long SignIns, long Outbound, long Users, DateTime FirstSeen, DateTime LastSeen);

    internal sealed record InviterRow(string Inviter, string Problem, long Invitations, DateTime LastInvitation, string ActorId);

    internal sealed record ChangeRow(DateTime Time, string Operation, string Problem, string PartnerTenantId, string By, string CorrelationId, string Targets);
}
