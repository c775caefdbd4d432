using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>External users who are administrators here, and the Azure roles that external users were given.</summary>
internal static class ExternalAdminsTab
{
    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, PrivilegedParameters pick, PickedEvidence evidence)
    {
        WorkbookFunction people = ExternalIdentities.People(tenant, pick, evidence);
        WorkbookFunction grants = RoleGrants.Rows(tenant, pick);
        ExternalAdmins admins = new(tenant, pick, people, grants);
        return
        [
            new TextItem
            {
                Name = "external-admins-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "Holders of directory roles whose identity is another tenant's: guests, external members, and users of other tenants who sign in here. Those who never sign in are listed too. "
                    + "*Evidence* counts successful sign-ins, without those of devices and brokers. Eligible administrators show once the watchlist of privileged accounts names them.",
            },
            admins.Grid,
            admins.Evidence,
            Grants(tenant, pick, people, grants),
        ];
    }

    private static QueryItem<GrantRow> Grants(TenantSettings tenant, PrivilegedParameters pick, WorkbookFunction people, WorkbookFunction grants) => new QueryItem<GrantRow>
    {
        Name = "external-role-grants",
        Width = 70,
        Title = $"Azure roles given to external users, {pick.TimeRange}",
        NoData = new("No external user was given an Azure role in the time range.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(GrantRow.GrantedAt), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(GrantRow.User), "External user"),
                new(nameof(GrantRow.HomeTenant), "Home tenant"),
                new(nameof(GrantRow.ExternalTenantId), "Tenant id"),
                new(nameof(GrantRow.RoleName), "Role"),
                new(nameof(GrantRow.HighRole), "High privilege") { Comment = "The role is one of the role definitions of the settings that count as high." },
                new(nameof(GrantRow.Scope), "Scope"),
                new(nameof(GrantRow.GrantedBy), "Given by"),
                new(nameof(GrantRow.FromOutside), "Given from outside") { Comment = "Whether the caller is an external identity itself." },
                new(nameof(GrantRow.Outcome), "Outcome")
                {
                    Renderer = new ColumnRenderer.Threshold(
                        ThresholdMode.Icons,
                        [new(ThresholdOperator.Equal, "success", ThresholdIcons.Warning), new(ThresholdOperator.Equal, "failure", ThresholdIcons.Failed)],
                        ThresholdIcons.Unknown),
                },
            ],
        },
        Query = KqlTemplate.Of($"""
            {grants}()
            | lookup kind=inner ({people}() | project PrincipalId = UserId, UserPrincipalName, TenantName, ExternalTenantId) on PrincipalId
            | order by GrantedAt desc
            | project GrantedAt, User = coalesce(UserPrincipalName, PrincipalId), HomeTenant = TenantName, ExternalTenantId, RoleName,
                HighRole = iff(RoleId in ({tenant.PrivilegedRoleDefinitionIds}), "high", ""), Scope, GrantedBy, FromOutside = iff(GrantedFromOutside, "yes", "no"), Outcome
            """),
    };

    internal sealed record GrantRow(
        DateTime GrantedAt,
        string User,
        string HomeTenant,
        string ExternalTenantId,
        string RoleName,
        string HighRole,
        string Scope,
        string GrantedBy,
        string FromOutside,
        string Outcome);
}
