using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Our administrators in other tenants. The queries limit their time themselves, because they read more than the picked range.</summary>
internal static class AdminsAbroadTab
{
    private static readonly NoDataMessage Nothing = new("No privileged account of ours signed in to another tenant as the pickers above say.", NoDataStyle.Success);

    public static IReadOnlyList<WorkbookItem> Items(TenantSettings tenant, PrivilegedParameters pick, PickedEvidence evidence)
    {
        WorkbookFunction pairs = AdminsAbroad.Pairs(tenant, pick, evidence);
        return
        [
            new TextItem
            {
                Name = "admins-abroad-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "One row per administrator and tenant. *New in 14 d*: the first successful sign-in to that tenant is of the last 14 days of the time range; four "
                    + "weeks are looked at, or the time range if it is longer. No policy of ours protects an administrator's token in another tenant.",
            },
            Tiers(pick, pairs),
            Grid(pick, pairs),
        ];
    }

    private static QueryItem<TierRow> Tiers(PrivilegedParameters pick, WorkbookFunction pairs) => new QueryItem<TierRow>
    {
        Name = "admins-abroad-by-tier",
        Title = $"Administrators in other tenants by tier, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        Visual = new ChartVisual
        {
            Kind = ChartKind.CategoricalBar,
            XAxis = nameof(TierRow.Tier),
            YAxes = [nameof(TierRow.Admins), nameof(TierRow.Tenants), nameof(TierRow.NewPairs)],
            Series =
            [
                new(nameof(TierRow.Admins), "Administrators", Palette.Blue),
                new(nameof(TierRow.Tenants), "External tenants", Palette.Gray),
                new(nameof(TierRow.NewPairs), "New pairs in 14 d", Palette.Orange),
            ],
        },
        Query = KqlTemplate.Of($"""
            {pairs}()
            | summarize Admins = count_distinct(UserId), Tenants = count_distinct(ExternalTenantId), NewPairs = countif(IsNew) by Tier
            | order by Tier asc
            | project Tier = case(Tier == 0, "Tier 0: controls the tenant", Tier == 1, "Tier 1: controls or sees much", "Tier 2: named like an administrator"), Admins, Tenants, NewPairs
            """),
    };

    private static QueryItem<Row> Grid(PrivilegedParameters pick, WorkbookFunction pairs) => new QueryItem<Row>
    {
        Name = "admins-abroad",
        Title = $"Administrators in other tenants, {pick.TimeRange}",
        NoData = Nothing,
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Columns =
            [
                new(nameof(Row.Admin), "Administrator"),
                new(nameof(Row.Tier), "Tier") { Renderer = PrivilegedColumns.Tier },
                new(nameof(Row.PrivilegeReason), "Privileged by"),
                new(nameof(Row.Roles), "Directory roles"),
                new(nameof(Row.ExternalTenant), "External tenant"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.ApprovedFor), "Approved for") { Comment = "The direction that the tenant directory approves; empty without a valid approval." },
                new(nameof(Row.New), "New in 14 d") { Comment = "First success there in the last 14 days of the time range." },
                new(nameof(Row.FirstSeen), "First seen") { Renderer = new ColumnRenderer.DateTime(), Comment = "In the time range." },
                new(nameof(Row.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(Row.Failures), "Failures") { Number = NumberFormat.Count },
                new(nameof(Row.Tools), "Tools") { Comment = "Portals and command lines that were used." },
                new(nameof(Row.RiskTier), "Highest risk") { Renderer = SharedColumns.Risk },
                new(nameof(Row.MfaShare), "Multifactor evidence, %") { Number = NumberFormat.Percent, Comment = "Share of successful sign-ins that prove multifactor authentication." },
                GridColumn.Hidden(nameof(Row.UserId)),
            ],
        },
        Query = KqlTemplate.Of($"""
            {pairs}()
            | order by Tier asc, IsNew desc, LastSeen desc
            | project Admin = coalesce(UserPrincipalName, UserId), Tier, PrivilegeReason, Roles, ExternalTenant = TenantName, ExternalTenantId, Relationship, ApprovedFor,
                New = iff(IsNew, "new", ""), FirstSeen, LastSeen, SignIns, Failures, Tools = strcat_array(Tools, ", "), RiskTier = tostring({RiskLevels.Names}[RiskRank]),
                MfaShare = iff(Successes > 0, round(100.0 * Strong / Successes, 1), real(null)), UserId
            """),
    };

    internal sealed record TierRow(string Tier, long Admins, long Tenants, long NewPairs);

    internal sealed record Row(
        string Admin,
        long Tier,
        string PrivilegeReason,
        string Roles,
        string ExternalTenant,
        string ExternalTenantId,
        string Relationship,
        string ApprovedFor,
        string New,
        DateTime FirstSeen,
        DateTime LastSeen,
        long SignIns,
        long Failures,
        string Tools,
        string RiskTier,
        double MfaShare,
        string UserId);
}
