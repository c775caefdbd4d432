using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>The turns in a guest's life that call for a look, a grid for each kind.</summary>
internal sealed class LifeCycleGrids(TenantSettings tenant, GuestParameters pick, LifeCycleLegs legs)
{
    public QueryItem Conversions => new QueryItem<Row>
    {
        Name = "guest-conversions",
        Width = 50,
        Title = $"Guests that became members, and the reverse, {pick.TimeRange}",
        NoData = new("No external user changed the type.", NoDataStyle.Success),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = Grid("Change", "Remark"),
        Query = Newest(legs.TypeChanges),
    };

    public QueryItem Reinvitations => new QueryItem<Row>
    {
        Name = "re-invitations",
        Width = 50,
        Title = $"Invited again, {pick.TimeRange}",
        NoData = new("Nobody was invited again.", NoDataStyle.Success),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = Grid("Invitation before", "Remark"),
        Query = KqlTemplate.Of($"""
            let Again = {legs.Invited}() | where Event == "invited again";
            {LifeCycleRows.Of(tenant, pick)}(Again)
            | order by HappenedAt desc, Guest asc
            | project Time = HappenedAt, Guest, What, How, By, IPAddress, HomeTenant, ExternalTenantId, Relationship
            """),
    };

    public QueryItem Deletions => new QueryItem<Row>
    {
        Name = "guest-deletions",
        Title = $"Deleted external users, {pick.TimeRange}",
        NoData = new("No external user was deleted as the pickers above say."),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = Grid(null, "Kind of deletion"),
        Query = Newest(legs.Deletions),
    };

    public QueryItem Grants => new QueryItem<GrantRow>
    {
        Name = "guest-grants",
        Title = $"Directory roles and groups given to external users, {pick.TimeRange}",
        NoData = new("No external user was given a directory role or a group.", NoDataStyle.Success),
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 5_000,
            Columns =
            [
                new(nameof(GrantRow.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(GrantRow.Guest), "External user"),
                new(nameof(GrantRow.Kind), "Kind"),
                new(nameof(GrantRow.What), "Role or group"),
                new(nameof(GrantRow.How), "How"),
                new(nameof(GrantRow.Privilege), "Privilege")
                {
                    Renderer = new ColumnRenderer.Threshold(
                        ThresholdMode.Icons,
                        [
                            new(ThresholdOperator.Equal, "controls the tenant", ThresholdIcons.Failed),
                            new(ThresholdOperator.Equal, "privileged", ThresholdIcons.Warning),
                        ],
                        ThresholdIcons.Blank),
                },
                new(nameof(GrantRow.By), "By"),
                new(nameof(GrantRow.IPAddress), "IP address"),
                new(nameof(GrantRow.HomeTenant), "Tenant of the domain"),
                new(nameof(GrantRow.ExternalTenantId), "Tenant id"),
                new(nameof(GrantRow.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
            ],
        },
        Query = KqlTemplate.Of($"""
            let Given = union ({legs.Roles}()), ({legs.Groups}());
            {LifeCycleRows.Of(tenant, pick)}(Given)
            | extend Kind = iff(Event == "role given", "role", "group")
            | extend Privilege = case(
                Kind == "role" and What in~ ({tenant.PrivilegedRolesTier0}), "controls the tenant",
                Kind == "role" and What in~ ({tenant.PrivilegedRolesTier1}), "privileged",
                Kind == "group" and What in~ ({tenant.PrivilegedGroups}), "privileged",
                "")
            | order by HappenedAt desc, Guest asc, What asc
            | project Time = HappenedAt, Guest, Kind, What, How, Privilege, By, IPAddress, HomeTenant, ExternalTenantId, Relationship
            """),
    };

    private static GridVisual Grid(string? what, string how) => new()
    {
        RowLimit = 2_000,
        Columns =
        [
            new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
            new(nameof(Row.Guest), "External user"),
            what is null ? GridColumn.Hidden(nameof(Row.What)) : new(nameof(Row.What), what),
            new(nameof(Row.How), how),
            new(nameof(Row.By), "By"),
            new(nameof(Row.IPAddress), "IP address"),
            new(nameof(Row.HomeTenant), "Tenant of the domain"),
            new(nameof(Row.ExternalTenantId), "Tenant id"),
            new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
        ],
    };

    private KqlTemplate Newest(WorkbookFunction leg) => KqlTemplate.Of($"""
        let Leg = {leg}();
        {LifeCycleRows.Of(tenant, pick)}(Leg)
        | order by HappenedAt desc, Guest asc
        | project Time = HappenedAt, Guest, What, How, By, IPAddress, HomeTenant, ExternalTenantId, Relationship
        """);

    internal sealed record Row(
        DateTime Time,
        string Guest,
        string What,
        string How,
        string By,
        string IPAddress,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship);

    internal sealed record GrantRow(
        DateTime Time,
        string Guest,
        string Kind,
        string What,
        string How,
        string Privilege,
        string By,
        string IPAddress,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship);
}
