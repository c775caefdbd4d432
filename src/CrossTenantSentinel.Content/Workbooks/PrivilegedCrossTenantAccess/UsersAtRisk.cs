using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Users of ours at risk who work in other tenants.</summary>
internal static class UsersAtRisk
{
    /// <summary>The risk of a user can be older than the picked range, so the query limits its time itself: 90 days for users, the settings' days for detections.</summary>
    public static QueryItem Item(TenantSettings tenant, PrivilegedParameters pick, PickedEvidence evidence) => new QueryItem<Row>
    {
        Name = "users-at-risk",
        Title = $"Our users at risk with activity in other tenants, {pick.TimeRange}",
        NoData = new("No user of ours with an open risk was active in another tenant.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.User), "User"),
                new(nameof(Row.RiskLevel), "Risk of the user") { Renderer = SharedColumns.Risk },
                new(nameof(Row.RiskState), "State"),
                new(nameof(Row.RiskSince), "At risk since") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.RiskEventTypes), "Risk event types"),
                new(nameof(Row.Timing), "Found"),
                new(nameof(Row.ExternalTenants), "External tenants") { Number = NumberFormat.Count },
                new(nameof(Row.Tenants), "Names of the tenants"),
                new(nameof(Row.SignIns), "Sign-ins since then") { Renderer = new ColumnRenderer.Bar(Palette.Orange), Number = NumberFormat.Count },
                new(nameof(Row.Applications), "Applications"),
                new(nameof(Row.LastSeen), "Last sign-in") { Renderer = new ColumnRenderer.DateTime() },
                GridColumn.Hidden(nameof(Row.UserId)),
            ],
        },

        // The hour before is part of the risk, as the rule about such users has it: detections are dated late.
        Query = KqlTemplate.Of($"""
            let AtRisk = materialize({UserRisk.Of(tenant)}({pick.TimeRange.Start} - 90d, {pick.TimeRange.Start} - {TimeSpan.FromDays(tenant.RiskAbroadDays)}));
            {evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {PickedSignIns.OutboundOnly})
            | where Outcome == "success" and CrossTenantAccessType !~ {CrossTenantAccessTypes.Passthrough}
            | join kind=inner (AtRisk) on UserId
            | where SignInTime >= RiskTime - 1h
            | summarize SignIns = count_distinct(SignInKey), LastSeen = max(SignInTime), RiskSince = min(RiskTime), UserRiskRank = max(UserRiskRank), ExternalTenants = count_distinct(ExternalTenantId),
                States = make_set_if(UserRiskState, isnotempty(UserRiskState)), Types = make_set_if(RiskEventType, isnotempty(RiskEventType), {tenant.MaxListItems}),
                Timings = make_set_if(DetectionTiming, isnotempty(DetectionTiming)), Tenants = make_set(TenantName, {tenant.MaxListItems}),
                Apps = make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems}), UserPrincipalName = take_anyif(UserPrincipalName, UserPrincipalName contains "@") by UserId
            | order by UserRiskRank desc, LastSeen desc
            | project User = coalesce(UserPrincipalName, UserId), RiskLevel = tostring({RiskLevels.Names}[UserRiskRank]), RiskState = strcat_array(array_sort_asc(States), ", "), RiskSince,
                RiskEventTypes = strcat_array(array_sort_asc(Types), ", "), Timing = strcat_array(array_sort_asc(Timings), ", "), ExternalTenants, Tenants = strcat_array(array_sort_asc(Tenants), ", "),
                SignIns, Applications = strcat_array(array_sort_asc(Apps), ", "), LastSeen, UserId
            """),
    };

    internal sealed record Row(
        string User,
        string RiskLevel,
        string RiskState,
        DateTime RiskSince,
        string RiskEventTypes,
        string Timing,
        long ExternalTenants,
        string Tenants,
        long SignIns,
        string Applications,
        DateTime LastSeen,
        string UserId);
}
