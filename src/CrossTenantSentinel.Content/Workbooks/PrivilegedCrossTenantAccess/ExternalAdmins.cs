using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>External users who are administrators here. The queries limit their time themselves: roles are older than the picked range.</summary>
internal sealed class ExternalAdmins(TenantSettings tenant, PrivilegedParameters pick, WorkbookFunction people, WorkbookFunction grants)
{
    private static readonly NoDataMessage Nothing = new("No external user with a privileged role or entry matches the pickers above.", NoDataStyle.Success);

    public QueryItem Evidence => new QueryItem<EvidenceRow>
    {
        Name = "external-admin-mfa",
        Width = 30,
        Title = $"Multifactor evidence of external administrators, {pick.TimeRange}",
        NoData = new("No external administrator signed in as the pickers above say."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Size = ItemSize.Small,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Pie,
            XAxis = nameof(EvidenceRow.Evidence),
            YAxes = [nameof(EvidenceRow.SignIns)],
            OtherAfter = 4,
            Series =
            [
                new("strong", "Proven", Palette.Green),
                new("skipped", "Skipped", Palette.Orange),
                new("none", "None", Palette.Red),
                new("unknown", "Not logged", Palette.Gray),
            ],
        },
        Query = KqlTemplate.Of($"""
            {Admins}()
            | summarize Strong = sum(Strong), Skipped = sum(Skipped), NoEvidence = sum(NoEvidence), Judged = sum(Judged)
            | mv-expand Evidence = pack_array("strong", "skipped", "none", "unknown") to typeof(string), SignIns = pack_array(Strong, Skipped, NoEvidence, Judged - Strong - Skipped - NoEvidence) to typeof(long)
            | where SignIns > 0
            | project Evidence, SignIns
            """),
    };

    public QueryItem Grid => new QueryItem<Row>
    {
        Name = "external-admins",
        Title = $"External administrators here, {pick.TimeRange}",
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
                new(nameof(Row.HomeTenant), "Home tenant"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.Account), "Account") { Comment = "Guest or member here; empty without an entry in the directory." },
                new(nameof(Row.Tier), "Tier") { Renderer = PrivilegedColumns.Tier },
                new(nameof(Row.AgreedTier), "Agreed tier") { Comment = "Of the watchlist of privileged accounts, type guestAdmin; empty when nothing is agreed." },
                new(nameof(Row.PrivilegeReason), "Privileged by"),
                new(nameof(Row.Roles), "Directory roles"),
                new(nameof(Row.LastSignIn), "Last sign-in") { Renderer = new ColumnRenderer.DateTime(), Comment = "Last success in the time range; empty without one." },
                new(nameof(Row.SignIns), "Sign-ins") { Number = NumberFormat.Count },
                new(nameof(Row.MfaShare), "Multifactor evidence, %") { Renderer = new ColumnRenderer.Heatmap(Palette.RedGreen, Minimum: 0, Maximum: 100), Number = NumberFormat.Percent },
                new(nameof(Row.CaShare), "Conditional Access enforced, %") { Number = NumberFormat.Percent, Comment = "Share of successful sign-ins in which a policy granted access; report-only policies do not." },
                new(nameof(Row.Coverage), "Coverage")
                {
                    Renderer = new ColumnRenderer.CompositeBar([new(nameof(Row.Enforced), Palette.Green), new(nameof(Row.Unenforced), Palette.Red)]),
                    Comment = "Successful sign-ins with (green) and without (red) an enforced policy.",
                },
                new(nameof(Row.RoleGrants), "Azure role grants") { Number = NumberFormat.Count },
                new(nameof(Row.AzureRoles), "Azure roles"),
                GridColumn.Hidden(nameof(Row.Enforced)),
                GridColumn.Hidden(nameof(Row.Unenforced)),
                GridColumn.Hidden(nameof(Row.UserId)),
            ],
        },
        Query = KqlTemplate.Of($"""
            let Granted = {grants}()
            | where Outcome == "success" and isnotempty(PrincipalId)
            | summarize RoleGrants = count(), AzureRoles = array_sort_asc(make_set_if(RoleName, isnotempty(RoleName), {tenant.MaxListItems})) by UserId = PrincipalId;
            let Agreed = {GuestAdministrators.Of(tenant)}(now());
            {Admins}()
            | lookup kind=leftouter (Granted) on UserId
            | lookup kind=leftouter (Agreed | project UserId = Key, TierOfId = Tier) on UserId
            | lookup kind=leftouter (Agreed | project UserPrincipalName = Key, TierOfName = Tier) on UserPrincipalName
            | order by Tier asc, LastSignIn desc
            | project Admin = coalesce(UserPrincipalName, UserId), HomeTenant = TenantName, ExternalTenantId, Relationship, Account, Tier, AgreedTier = coalesce(TierOfId, TierOfName), PrivilegeReason, Roles,
                LastSignIn, SignIns = coalesce(SignIns, 0), MfaShare = iff(Judged > 0, round(100.0 * Strong / Judged, 1), real(null)),
                CaShare = iff(Enforced + Unenforced > 0, round(100.0 * Enforced / (Enforced + Unenforced), 1), real(null)), Coverage = strcat(coalesce(Enforced, 0), " of ", coalesce(Enforced + Unenforced, 0)),
                RoleGrants = coalesce(RoleGrants, 0), AzureRoles = strcat_array(AzureRoles, ", "), Enforced = coalesce(Enforced, 0), Unenforced = coalesce(Unenforced, 0), UserId
            """),
    };

    private WorkbookFunction Admins => new()
    {
        Name = "WB_ExternalAdmins",
        Body = KqlTemplate.Of($"""
            let People = materialize({people}());
            People
            | lookup kind=inner ({Privileged.Of(tenant)}(People, ago(30d), now())) on UserId
            """),
    };

    internal sealed record EvidenceRow(string Evidence, long SignIns);

    internal sealed record Row(
        string Admin,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship,
        string Account,
        long Tier,
        long AgreedTier,
        string PrivilegeReason,
        string Roles,
        DateTime LastSignIn,
        long SignIns,
        double MfaShare,
        double CaShare,
        string Coverage,
        long RoleGrants,
        string AzureRoles,
        long Enforced,
        long Unenforced,
        string UserId);
}
