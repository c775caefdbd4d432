using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Risky sign-ins, and users that their home tenant blocked because of risk.</summary>
internal sealed class RiskySignIns(TenantSettings tenant, PrivilegedParameters pick, PickedEvidence evidence)
{
    public QueryItem Grid => new QueryItem<SignInRow>
    {
        Name = "risky-sign-ins",
        Title = $"Risky cross-tenant sign-ins, newest 1,000, {pick.TimeRange}",
        NoData = new("No risky cross-tenant sign-in matches the pickers above.", NoDataStyle.Success),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(SignInRow.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(SignInRow.User), "User"),
                new(nameof(SignInRow.Direction), "Direction"),
                new(nameof(SignInRow.ExternalTenant), "External tenant"),
                new(nameof(SignInRow.ExternalTenantId), "Tenant id"),
                new(nameof(SignInRow.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(SignInRow.RiskLevel), "Risk") { Renderer = SharedColumns.Risk },
                new(nameof(SignInRow.RiskState), "State"),
                new(nameof(SignInRow.RiskEventTypes), "Risk event types"),
                new(nameof(SignInRow.Result), "Result"),
                new(nameof(SignInRow.CaEnforced), "Conditional Access enforced"),
                new(nameof(SignInRow.Mfa), "Multifactor evidence"),
                new(nameof(SignInRow.ClientApp), "Client application"),
                new(nameof(SignInRow.ResourceName), "Resource"),
                new(nameof(SignInRow.IPAddress), "IP address"),
                new(nameof(SignInRow.Country), "Country"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {PickedSignIns.BothWays})
            | where HasRisk
            | top 1000 by SignInTime
            | project Time = SignInTime, User = coalesce(UserPrincipalName, UserId), Direction, ExternalTenant = TenantName, ExternalTenantId, Relationship,
                RiskLevel = tostring({RiskLevels.Names}[RiskRank]), RiskState, RiskEventTypes = strcat_array(RiskEvents, ", "), Result = Outcome, CaEnforced = iff(CaEnforced, "yes", "no"), Mfa,
                ClientApp = AppDisplayName, ResourceName = ResourceDisplayName, IPAddress, Country = CountryCode
            """),
    };

    /// <summary>Rows that do not name the home tenant count too: a refused sign-in often lacks it.</summary>
    public QueryItem HomeBlocks => new QueryItem<BlockRow>
    {
        Name = "home-risk-blocks",
        Title = $"Users whom their home tenant blocked because of risk (53011, 530034), {pick.TimeRange}",
        NoData = new("No sign-in was blocked because of risk in the user's home tenant.", NoDataStyle.Success),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(BlockRow.User), "User"),
                new(nameof(BlockRow.HomeTenant), "External tenant"),
                new(nameof(BlockRow.ExternalTenantId), "Tenant id"),
                new(nameof(BlockRow.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(BlockRow.Direction), "Direction"),
                new(nameof(BlockRow.Codes), "Codes"),
                new(nameof(BlockRow.Meaning), "Meaning"),
                new(nameof(BlockRow.Blocks), "Blocks") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(BlockRow.OtherUsers), "Other active users") { Number = NumberFormat.Count, Comment = "Users of the same tenant and direction that signed in successfully: whom to look at next." },
                new(nameof(BlockRow.Applications), "Applications"),
                new(nameof(BlockRow.IPAddresses), "IP addresses"),
                new(nameof(BlockRow.FirstSeen), "First") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(BlockRow.LastSeen), "Last") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            let SignIns = materialize({evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {Logged}) | where Outcome == "success" or ResultType in ({HomeRisk}));
            let Active = SignIns | where Outcome == "success" | summarize ActiveUsers = make_set(UserId) by ExternalTenantId, Direction;
            SignIns
            | where ResultType in ({HomeRisk})
            | summarize Blocks = count(), FirstSeen = min(SignInTime), LastSeen = max(SignInTime), Codes = array_sort_asc(make_set(ResultType)), take_any(TenantName, Relationship),
                UserPrincipalName = take_anyif(UserPrincipalName, UserPrincipalName contains "@"), Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})),
                Addresses = array_sort_asc(make_set_if(IPAddress, isnotempty(IPAddress), {tenant.MaxListItems})) by UserId, ExternalTenantId, Direction
            | lookup kind=leftouter (Active) on ExternalTenantId, Direction
            | order by LastSeen desc
            | project User = coalesce(UserPrincipalName, UserId, "(user not logged)"), HomeTenant = TenantName, ExternalTenantId, Relationship, Direction, Codes = strcat_array(Codes, ", "),
                Meaning = iff(set_has_element(Codes, {ResultCodes.DelegatedAdminAtRiskAtHome}), "suspicious activity of a delegated administrator", "risk of the user"), Blocks,
                OtherUsers = coalesce(array_length(set_difference(ActiveUsers, pack_array(UserId))), 0), Applications = strcat_array(Apps, ", "), IPAddresses = strcat_array(Addresses, ", "), FirstSeen, LastSeen
            """),
    };

    private static IReadOnlyList<string> HomeRisk => [ResultCodes.UserAtRiskAtHome, ResultCodes.DelegatedAdminAtRiskAtHome];

    private static IReadOnlyList<string> Logged => [.. PickedSignIns.BothWays, Directions.Unknown];

    internal sealed record SignInRow(
        DateTime Time,
        string User,
        string Direction,
        string ExternalTenant,
        string ExternalTenantId,
        string Relationship,
        string RiskLevel,
        string RiskState,
        string RiskEventTypes,
        string Result,
        string CaEnforced,
        string Mfa,
        string ClientApp,
        string ResourceName,
        string IPAddress,
        string Country);

    internal sealed record BlockRow(
        string User,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship,
        string Direction,
        string Codes,
        string Meaning,
        long Blocks,
        long OtherUsers,
        string Applications,
        string IPAddresses,
        DateTime FirstSeen,
        DateTime LastSeen);
}
